//! The day at its true length: what stands at which hour, and whether it can be read on every ground that it passes.

mod assets;

use std::fs;
use std::path::Path;

use scraper::{Html, Selector};
use sent_to_work::chart::day::{EVENING, HOURS};
use sent_to_work::content::Content;
use sent_to_work::content::tokens::{Theme, Tokens, contrast};
use sent_to_work::edition::document;

/// Words, and marks that can consist of a colour alone, need this much contrast.
const TEXT: f32 = 4.5;
const MARK: f32 = 3.0;

/// The grounds of the day and of the night, each from one colour to the next, with what stands on them and what it needs.
type Ground = (&'static [&'static str], &'static [(&'static str, f32)]);
const GROUNDS: [Ground; 2] = [
    (&["dawn", "noon", "dusk"], &[("ink", TEXT), ("soft", TEXT), ("by-day", MARK)]),
    (&["night", "deep"], &[("night-ink", TEXT), ("night-soft", TEXT), ("by-night", MARK)]),
];

#[test]
fn everything_has_contrast_all_along_the_ground() {
    let tokens = Tokens::load(Path::new(".")).unwrap();
    for theme in Theme::ALL {
        let colour = |name| tokens.colour(name, theme).unwrap();
        for (ground, stands) in GROUNDS {
            for pair in ground.windows(2) {
                let (from, to) = (colour(pair[0]), colour(pair[1]));
                for tenth in 0_u8..=10 {
                    let at = from.interpolate_rgb(&to, f32::from(tenth) / 10.0);
                    for (name, least) in stands {
                        let ratio = contrast(&at, &colour(name));
                        let place = format!("{name} {tenth} tenths from {} to {}", pair[0], pair[1]);
                        assert!(ratio >= *least, "{place}, {}: {ratio:.2}", theme.name());
                    }
                }
            }
        }
    }
}

#[test]
fn the_ground_turns_where_the_lines_do() {
    let css = fs::read_to_string("static/style/band.css").unwrap();
    assert!(css.contains(&format!("--evening: {EVENING} / {HOURS} * 100%")));
    let page = fs::read_to_string("static/style/hours.css").unwrap();
    assert!(page.contains(&format!("repeat({HOURS}, ")));
    // The names of hours are as bright as the night from the first hour that is named in it.
    assert!(page.contains(&format!("nth-child(n + {})", EVENING + 1)));
}

#[test]
fn what_was_told_stands_at_its_hour() {
    let content = Content::load(Path::new("."), None).unwrap();
    let page = document(Path::new("."), &content, &assets::assets(), None).unwrap();
    let html = Html::parse_document(&page.html);
    let all = |css: &str| html.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>();
    let steps: Vec<_> = all(".through li")
        .iter()
        .map(|li| {
            let id = li.select(&Selector::parse(".step").unwrap()).next().and_then(|step| step.attr("id")).unwrap();
            (li.attr("class").unwrap().to_owned(), id.to_owned())
        })
        .collect();
    let expected =
        [("at-0", "day-begins"), ("at-18 night", "day-midnight"), ("at-20 night", "day-sum"), ("at-24", "day-untold")];
    assert_eq!(steps, expected.map(|(class, id)| (class.to_owned(), id.to_owned())));
    for rule in
        ["at-0{grid-row:1 / 19}", "at-18{grid-row:19 / 21}", "at-20{grid-row:21 / 25}", "at-24{grid-row:25 / 26}"]
    {
        assert!(page.styles.concat().contains(rule), "{rule}");
    }
    // Six lines by day and by night: each path has one piece for each man.
    for path in all(".through .strip .i-testimony") {
        assert_eq!(path.attr("d").unwrap().matches('M').count(), 6);
    }
    assert_eq!(all(".through .clock span").len(), usize::try_from(HOURS).unwrap());
}
