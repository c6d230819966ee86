//! The day at its true length, in the engines: one scale for all hours, room for what was told, and ways in and past it.

use crate::page::{Outcome, Page, same};

/// Windows: the narrowest phone, a phone, a desk.
const SIZES: [(u32, u32); 3] = [(320, 568), (360, 740), (1280, 860)];

/// Every hour is as long as the next, what was told has room until the next that was, and links lead to it and past it.
pub fn every_hour_is_as_long_as_the_next(page: &Page) -> Outcome {
    let mut found: Vec<String> = Vec::new();
    for size in SIZES {
        let _host = page.frame_of(size, "")?;
        page.moves_on()?;
        let wrong: Vec<String> = page.get(
            "(() => {
                const found = [], box = (one) => one.getBoundingClientRect();
                const sky = box($('.through .sky')), strip = box($('.through .strip'));
                if (Math.abs(sky.height - strip.height) > 1) found.push(`the strip is ${strip.height} of ${sky.height}`);
                if (sky.height < 24 * 88) found.push(`a day of ${sky.height} pixels`);
                const told = $$('.through li').map((li) => [Number(li.className.match(/at-(\\d+)/)[1]), li.querySelector('.step')]);
                told.forEach(([hour, step], at) => {
                    const off = box(step.parentElement).top - sky.top - sky.height * hour / 24;
                    if (Math.abs(off) > 1) found.push(`#${step.id} stands ${off} pixels from its hour`);
                    const next = told[at + 1]?.[0];
                    if (next && box(step).bottom > sky.top + sky.height * next / 24) found.push(`#${step.id} runs into the next`);
                    const names = $$('.through .clock span').filter((one) => one.textContent && box(one).top < box(step).bottom - 4 && box(one).bottom > box(step).top + 20);
                    if (names.length) found.push(`#${step.id} lies on ${names.map((one) => one.textContent)}`);
                });
                return found;
            })()",
        )?;
        found.extend(wrong.into_iter().map(|what| format!("{what} at {size:?}")));
        page.run("location.hash = 'day-midnight'")?;
        page.holds(
            "an hour that is linked to in the open",
            "(({ top, bottom }) => top > $('.top').offsetHeight && bottom < innerHeight)($('#day-midnight h3').getBoundingClientRect())",
        )?;
        page.run("$('.hours .past').click()")?;
        page.holds("the steps after it", "$('#day-own').getBoundingClientRect().top < innerHeight")?;
    }
    same("what is wrong", &Vec::new(), &found)
}
