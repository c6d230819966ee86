//! What charts say by ear: to each point its certainty, to each chart what it is as a whole.
//!
//! A script of the page says it, which comes after the apps; what it says is made here.

use regex_lite::escape;
use serde_json::{Map, Value, json};

use crate::chart::Spot;
use crate::content::Content;
use crate::facts::{Fact, Facts, Figure, Kind};
use crate::state::{FigureState, State};
use crate::story::{Argument, CATEGORIES, Words, plain};

/// What the script fills in: it stands in the words as it does in the script.
const FILLED: [&str; 9] = ["n", "all", "first", "last", "most", "least", "names", "low", "high"];

/// The words that the script has, after `heard.`.
const SAID: [&str; 33] = [
    "money",
    "moneys",
    "place",
    "points",
    "list",
    "many",
    "parts",
    "beside",
    "ends",
    "missing",
    "hint",
    "open",
    "title",
    "keys",
    "keys.arrows",
    "keys.ends",
    "keys.most",
    "keys.rows",
    "keys.enter",
    "keys.out",
    "keys.readers",
    "sound",
    "sound.means",
    "play",
    "pause",
    "step",
    "speed",
    "slow",
    "even",
    "fast",
    "refused",
    "silent",
    "voices.unknown",
];

/// How many rows a figure has at most.
const ROWS: usize = 5;

/// A fact as a chart says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The id of the fact.
    pub fact: String,
    /// How sure one can be of it.
    pub kind: Kind,
    /// Where it is, if its drawing says that outside of it: when, or by whose figure.
    pub at: String,
    /// How many said so; zero where the source gives no number.
    pub voices: u32,
    /// In which row of the figure it stands, where there are several.
    pub row: usize,
    /// In what its amount is drawn: points of one unit can be compared.
    pub unit: String,
    /// Whether it stands on an axis of time: then its row goes from a time to a time.
    pub timed: bool,
}

impl Heard {
    /// What is said after the amount: the kind, and how many said so. Of a gap nothing, since it says itself.
    pub fn sure(&self, words: &Words) -> String {
        match (self.kind, self.voices) {
            (Kind::NotPublished | Kind::NotFound, _) => String::new(),
            (Kind::Testimony, 0) => words.text("heard.voices.unknown"),
            (Kind::Testimony, number) => {
                let key = words.plural("heard.voices", i32::try_from(number).unwrap_or(i32::MAX));
                words.fill(&key, &[("n", &number.to_string())])
            }
            (kind, _) => words.text(&["kind.", kind.name()].concat()),
        }
    }

    /// As the script reads it: what is zero or nothing at the end is left out.
    fn written(&self, units: &mut Vec<String>) -> Value {
        let unit = units.iter().position(|unit| *unit == self.unit).unwrap_or(units.len());
        if unit == units.len() {
            units.push(self.unit.clone());
        }
        let kind = Kind::ALL.iter().position(|kind| *kind == self.kind);
        let Heard { fact: id, at, voices, row, timed, .. } = self;
        let timed = u8::from(*timed);
        let mut written = vec![json!(id), json!(kind), json!(unit), json!(row), json!(voices), json!(at), json!(timed)];
        while written.last().is_some_and(|last| *last == json!(0) || *last == json!("")) {
            written.pop();
        }
        written.into()
    }
}

/// What of the words and of the facts the script needs, as a script that comes before it.
pub fn script(content: &Content) -> String {
    let Content { facts, words, .. } = content;
    // A language has only some of the plural categories; the script asks for those of its numbers.
    let voices = CATEGORIES.map(|category| ["voices.", category].concat());
    let voices = voices.iter().map(String::as_str).filter(|key| words.has(&["heard.", key].concat()));
    let said: Map<String, Value> =
        SAID.into_iter().chain(voices).map(|key| (key.to_owned(), pattern(words, key).into())).collect();
    let kinds = Kind::ALL.map(|kind| [kind.name().to_owned(), words.text(&["kind.", kind.name()].concat())]);
    let mut units = vec![String::new()];
    let points: Vec<Value> = all(facts, words).iter().map(|heard| heard.written(&mut units)).collect();
    let rows: Map<String, Value> = facts
        .figures()
        .map(|figure| (figure.name.clone(), (0..ROWS).map_while(|row| row_name(&figure.name, row, words)).collect()))
        .filter(|(_, names): &(String, Value)| names.as_array().is_some_and(|names| !names.is_empty()))
        .collect();
    let Amounts { money, amount } = Amounts::of(words);
    let heard = json!({
        "words": said, "kinds": kinds, "rows": rows, "facts": points, "money": money, "amount": amount,
        "marks": marks(words),
    });
    format!("const heard = {heard};\n")
}

/// How amounts stand in the names of points, by the rules of the language: expressions for the script and for its twin here.
pub(super) struct Amounts {
    /// A range of money, with its ends as groups, or a single amount of it, which is the third group.
    pub money: String,
    /// An amount, and if it is a range its other end, in whatever unit.
    pub amount: String,
}

impl Amounts {
    pub(super) fn of(words: &Words) -> Self {
        const HERE: &str = "\u{1}";
        let around = |key: &str, names: &[&'static str]| {
            let places: Vec<_> =
                names.iter().map(|name| Argument { name, text: HERE.to_owned(), fact: None }).collect();
            let text = plain(&words.say(&["rules.number.", key].concat(), &places));
            text.split(HERE).map(str::to_owned).collect::<Vec<_>>()
        };
        let (one, two) = (around("money", &["n"]), around("moneys", &["low", "high"]));
        let part = |of: &[String], at: usize| of.get(at).cloned().unwrap_or_default();
        let (sign, unit) = (part(&one, 0), part(&one, 1));
        let group = escape(&words.text("rules.number.group"));
        let number = if group.is_empty() { r"(\d+)".to_owned() } else { format!(r"(\d+(?:{group}\d+)*)") };
        let joined = |of: &[String]| of.iter().map(|text| escape(text)).collect::<Vec<_>>().join(&number);
        // Between the ends of a range of anything stands what stands there in one of money, but for the money.
        let between = part(&two, 1);
        let between = between.strip_prefix(unit.as_str()).unwrap_or(&between);
        let between = between.strip_suffix(sign.as_str()).unwrap_or(between);
        let maybe = |text: &str| if text.is_empty() { String::new() } else { format!("(?:{})?", escape(text)) };
        Self {
            money: [joined(&two), joined(&one)].join("|"),
            amount: format!("{number}(?:{}{}{}{number})?", maybe(&unit), escape(between), maybe(&sign)),
        }
    }
}

/// What the language sets between a name and its amount, between what belongs together, and between the items of a list.
pub(super) fn marks(words: &Words) -> [String; 3] {
    ["colon", "comma", "list"].map(|mark| words.text(&["rules.mark.", mark].concat()))
}

/// The name of a row of a figure, where its points do not say what they have in common.
pub(super) fn row_name(figure: &str, row: usize, words: &Words) -> Option<String> {
    let key = format!("heard.row.{figure}.{row}");
    words.has(&key).then(|| words.text(&key))
}

/// Every fact that a figure draws, once.
pub fn all(facts: &Facts, words: &Words) -> Vec<Heard> {
    let mut all: Vec<Heard> = Vec::new();
    for figure in facts.figures() {
        let Some(shown) = FigureState::named(&figure.name, &State::default()) else { continue };
        for (series, bound) in figure.series.iter().flat_map(|one| one.points.iter().map(move |bound| (one, bound))) {
            let Some(Spot { row, timed, at, unit_of }) = shown.heard(&series.name, &bound.at, words) else { continue };
            let Some(fact) = facts.get(&bound.fact) else { continue };
            match all.iter_mut().find(|heard| heard.fact == fact.id) {
                Some(known) => {
                    known.row = known.row.max(row);
                    known.timed |= timed;
                }
                None => all.push(Heard {
                    fact: fact.id.clone(),
                    kind: fact.kind,
                    at,
                    voices: fact.voices().unwrap_or_default(),
                    row,
                    unit: unit(figure, unit_of, fact, facts),
                    timed,
                }),
            }
        }
    }
    all.sort_by(|one, other| one.fact.cmp(&other.fact)); // alike stand together, and pack well
    all
}

/// The unit of a point as it is drawn, which can be that of another series.
fn unit(figure: &Figure, unit_of: Option<&str>, fact: &Fact, facts: &Facts) -> String {
    let other = unit_of.and_then(|name| figure.series.iter().find(|one| one.name == name));
    let drawn = other.and_then(|series| facts.get(&series.points.first()?.fact)).unwrap_or(fact);
    drawn.unit.clone()
}

/// The words of a key with the places that the script fills in.
fn pattern(words: &Words, key: &str) -> String {
    let places = FILLED.map(|name| Argument { name, text: format!("{{{name}}}"), fact: None });
    plain(&words.say(&["heard.", key].concat(), &places))
}
