//! Addresses that nobody would write on purpose, the same at each run.

/// What a frame reads from its address, and what others put there.
const NAMES: [&str; 24] = [
    "step",
    "theme",
    "fit",
    "accent",
    "ground",
    "radius",
    "font",
    "events",
    "childId",
    "secret",
    "initialWidth",
    "parentUrl",
    "arrivals",
    "day",
    "awake",
    "wages",
    "pay",
    "part",
    "months",
    "visas",
    "sanctions",
    "workers",
    "__proto__",
    "",
];

/// What some of them may be, and what none should be.
const VALUES: [&str; 44] = [
    "day-sum",
    "wages-split",
    "opening",
    "light",
    "dark",
    "auto",
    "1",
    "0",
    "c0ffee",
    "ffffff",
    "000000",
    "24",
    "sans",
    "ledger",
    "quota",
    "kinu",
    "16.5",
    "150",
    "12",
    "2019",
    "",
    "null",
    "NaN",
    "-1",
    "1e309",
    "999999999999",
    "%00",
    "%",
    "%E0%A4%A",
    "%F0%9F%94%A5",
    "🔥",
    "#fff",
    "gggggg",
    "red;}",
    "url(//x)",
    "'",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "__proto__",
    "constructor",
    "xPYMxheightxPYMx1",
    "..%2f..%2f",
    "a b+c",
];

/// That many queries and fragments, each behind its mark or empty.
#[allow(clippy::indexing_slicing, reason = "below the length by construction")]
pub fn addresses(count: usize) -> impl Iterator<Item = String> {
    // A fixed linear congruential sequence.
    let mut seed = 4_u32;
    let mut next = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    (0..count).map(move |_| {
        let mut address = String::new();
        for at in 0..next(8) {
            let value = match next(12) {
                0 => "a".repeat(next(3_000)),
                1 => next(1_000).to_string(),
                _ => VALUES[next(VALUES.len())].to_owned(),
            };
            // A mark in a value would begin the fragment.
            let value = value.replace('#', "%23");
            address += &[if at == 0 { "?" } else { "&" }, NAMES[next(NAMES.len())], "=", &value].concat();
        }
        match next(6) {
            0 => address + "#?secret=" + VALUES[next(VALUES.len())],
            1 => address + "#" + VALUES[next(VALUES.len())],
            _ => address,
        }
    })
}
