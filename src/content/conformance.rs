//! What the conformance report says: each criterion of `static/accessibility.toml` with its words.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::story::{Said, Story};

/// A criterion, how far the project meets it, and what shows that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its number in its standard.
    pub num: String,
    /// A level of WCAG, or a chapter of EN 301 549.
    pub chapter: Chapter,
    /// How far it is met.
    pub says: Says,
    /// The tests that hold it, as file and function.
    pub tests: Vec<String>,
    /// Whether a person has to judge it, beside the tests or instead of them.
    pub person: bool,
    /// Its words.
    pub words: Said,
}

/// Where a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chapter {
    /// WCAG, level A.
    #[serde(rename = "A")]
    A,
    /// WCAG, level AA.
    #[serde(rename = "AA")]
    Aa,
    /// EN 301 549, chapter 4.
    FunctionalPerformance,
    /// EN 301 549, chapter 5.
    GenericRequirements,
    /// EN 301 549, chapter 9, besides the criteria of WCAG.
    Web,
    /// EN 301 549, chapter 10.
    NonWebDocuments,
    /// EN 301 549, chapter 11.
    Software,
    /// EN 301 549, chapter 12.
    Documentation,
}

impl Chapter {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::A,
        Self::Aa,
        Self::FunctionalPerformance,
        Self::GenericRequirements,
        Self::Web,
        Self::NonWebDocuments,
        Self::Software,
        Self::Documentation,
    ];

    /// What the `OpenACR` form calls the chapters of EN 301 549 that are about things we have not: calls, video, hardware, relay
    /// services.
    pub const ABSENT: [&str; 4] = [
        "en_301_549_ict_with_two-way_voice",
        "en_301_549_ict_with_video",
        "en_301_549_hardware",
        "en_301_549_ict_providing_relay_or_emergency_service_access",
    ];

    /// What the `OpenACR` form calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "success_criteria_level_a",
            Self::Aa => "success_criteria_level_aa",
            Self::FunctionalPerformance => "en_301_549_functional_performance",
            Self::GenericRequirements => "en_301_549_generic_requirements",
            Self::Web => "en_301_549_web",
            Self::NonWebDocuments => "en_301_549_non-web-documents",
            Self::Software => "en_301_549_software",
            Self::Documentation => "en_301_549_documentation_and_support_services",
        }
    }

    /// The label of what is said of all of it, if there is anything.
    pub fn note(self) -> Option<String> {
        matches!(self, Self::Web | Self::Software).then(|| ["note.", self.name()].concat())
    }

    /// What the form calls the component that is judged: in the chapters of EN 301 549 there is none.
    pub const fn component(self) -> &'static str {
        match self {
            Self::A | Self::Aa => "web",
            _ => "none",
        }
    }
}

/// How far a criterion is met, in the terms of the `OpenACR` form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// Tests hold it, and no defect is known.
    Supports,
    /// A defect is known.
    PartiallySupports,
    /// There is nothing that it is about.
    NotApplicable,
    /// Nobody has judged it yet.
    NotEvaluated,
}

impl Says {
    /// The term.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::PartiallySupports => "partially-supports",
            Self::NotApplicable => "not-applicable",
            Self::NotEvaluated => "not-evaluated",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    criterion: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    num: String,
    chapter: Chapter,
    says: Says,
    #[serde(default)]
    tests: Vec<String>,
    #[serde(default)]
    person: bool,
}

/// Reads the criteria of the project at `root` in the order of the report.
///
/// # Errors
/// A file that cannot be read if there is one, and every criterion that has no words, or words without a criterion.
pub(super) fn load(root: &Path, story: &Story) -> Result<Vec<Criterion>, Vec<String>> {
    let path = root.join("static/accessibility.toml");
    let named = |what: String| format!("{}: {what}", path.display());
    // A story that nobody has tested yet reports nothing.
    if !path.exists() && story.criteria.is_empty() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&path).map_err(|error| vec![named(error.to_string())])?;
    let Listed { criterion: listed } = toml::from_str(&text).map_err(|error| vec![named(error.to_string())])?;
    let lost = story.criteria.iter().filter(|said| !listed.iter().any(|one| one.num == said.num));
    let mut problems: Vec<String> = lost.map(|said| named(format!("`{}` has words and no row", said.num))).collect();
    let mut all = Vec::new();
    for Written { num, chapter, says, tests, person } in listed {
        match story.criteria.iter().find(|said| said.num == num) {
            Some(words) => all.push(Criterion { num, chapter, says, tests, person, words: words.clone() }),
            None => problems.push(named(format!("`{num}` has no words in accessibility.toml of the story"))),
        }
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}
