//! A claim and what it rests on.

use serde::Deserialize;

use super::{Amount, End, Formula, Kind, Place};

/// One claim: how much, how sure, of what, who says so, and what disagrees; the evidence, and its words in one language.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The id: the end of its card's address, and its name in prose, points and formulas.
    pub id: String,
    /// What it is, in a few words.
    pub label: String,
    /// How sure one can be of it.
    pub kind: Kind,
    /// The amount, if it has one.
    pub amount: Amount,
    /// The unit of the amount.
    pub unit: String,
    /// How many people said so, for testimony.
    pub people: Option<People>,
    /// Who is speaking, where it is one person: facts with the same name here have the same speaker.
    pub speaker: Option<String>,
    /// Whether the amount is only about so much; its display says so too.
    pub approximate: bool,
    /// How it is written where nothing else is said.
    pub display: String,
    /// Other words that prose may use for it, though their digits may differ.
    pub says: Vec<String>,
    /// How exact it is.
    pub qualifier: String,
    /// The time that it is about.
    pub period: String,
    /// What it counts, and what not.
    pub measures: String,
    /// What disagrees with it.
    pub conflicts: Vec<String>,
    /// Wordings that say more than is known.
    pub overstates: Vec<Overstatement>,
    /// How we worked it out, for derived facts.
    pub derived: Vec<Derivation>,
    /// The words that it rests on.
    pub excerpts: Vec<Excerpt>,
    /// The ids that it had before: links to them are out there and still lead to it.
    pub formerly: Vec<String>,
    /// Where it is written.
    pub place: Place,
    /// Where its words are; none if the language lacks them, which is a problem.
    pub worded: Option<Place>,
}

impl Fact {
    /// How many people said so, if it is testimony and the source gives a number.
    pub fn voices(&self) -> Option<u32> {
        self.people.and_then(People::number)
    }

    /// The ids of the facts that it is derived from, in order of mention.
    pub fn inputs(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        for id in self.derived.iter().flat_map(|derivation| derivation.formula.inputs()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// How many people said so, as far as the source tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "`people` is a number, or \"not given\" where the source gives none")]
pub enum People {
    /// So many.
    Number(u32),
    /// Several or all, and the source does not say how many: no number of ours may stand in for it.
    Unnumbered(NotGiven),
}

impl People {
    /// The number, if there is one.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            Self::Unnumbered(NotGiven::NotGiven) => None,
        }
    }
}

/// The words that say it, so that a forgotten number is no unknown one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum NotGiven {
    /// The source gives no number.
    #[serde(rename = "not given")]
    NotGiven,
}

/// A wording that says more than is known, or something else, as retellings have it.
#[derive(Clone, Debug)]
pub struct Overstatement {
    /// The words, which stand nowhere on the page.
    pub wording: String,
    /// What is wrong with them.
    pub why: String,
    /// Where it is written.
    pub place: Place,
}

/// How one end of a derived fact was worked out.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// The end that the formula gives.
    pub end: End,
    /// The formula.
    pub formula: Formula,
    /// Where it is written.
    pub place: Place,
}

/// A few words of a source, as they stand there, or what we noted of it.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The id of the source.
    pub source: String,
    /// The words.
    pub text: String,
    /// Whether the words are our notes: nobody is quoted then.
    pub ours: bool,
    /// Whether they say otherwise: the fact does not rest on them then.
    pub disagrees: bool,
    /// Where the claim comes from, if that is not the origin of the whole source.
    pub origin: Option<String>,
    /// The language of a quotation as BCP 47 has it.
    pub lang: String,
    /// What a quotation means, if it is in another language than the story.
    pub gloss: Option<String>,
    /// Where it is written.
    pub place: Place,
}

/// A publication that facts rest on.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id, by which excerpts name it.
    pub id: String,
    /// Who published it, and whose work they passed on.
    pub publisher: String,
    /// Its title, or what it is about in our words.
    pub title: String,
    /// Whether the title is our description.
    pub described: bool,
    /// The language of its title as BCP 47 has it, if the title is its own.
    pub lang: String,
    /// When it appeared, as exactly as is known.
    pub date: String,
    /// Its address, which is that of the original; none if it was read in a copy and the original’s is not known.
    pub url: Option<String>,
    /// A copy of it in an archive, if one is known.
    pub archived: Option<Archived>,
    /// Where what it says comes from: retellings of one report share its origin. By default it is its own.
    pub origin: String,
    /// How we read it.
    pub read: String,
    /// Where it is written.
    pub place: Place,
}

/// A copy in a public archive, which stays when the original goes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archived {
    /// The day on which it was made, as ISO has it.
    pub date: String,
    /// Where it is.
    pub url: String,
}
