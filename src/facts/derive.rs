//! Whether derived facts follow from their inputs.

use super::{Derivation, End, Fact, Facts, Kind, Problem};

/// Checks the formulas of one fact.
pub(super) fn check(fact: &Fact, facts: &Facts, problems: &mut Vec<Problem>) {
    let formulas = !fact.derived.is_empty();
    if formulas != (fact.kind == Kind::Derived) {
        let what =
            if formulas { "has a formula, and only derived facts have one" } else { "is derived and shows no formula" };
        problems.push(fact.place.problem(format!("`{}` {what}", fact.id)));
    }
    if formulas {
        let ends: Vec<End> = fact.derived.iter().map(|derivation| derivation.end).collect();
        let amount = fact.amount;
        let due = match (amount.at(End::Value), amount.low, amount.high) {
            (Some(_), ..) => vec![End::Value],
            (None, low, high) => [low.map(|_| End::Low), high.map(|_| End::High)].into_iter().flatten().collect(),
        };
        if ends != due {
            let what = "needs `derived` for a value, `derived_low` and `derived_high` for the ends of a range";
            problems.push(fact.place.problem(format!("`{}` {what}", fact.id)));
        }
    }
    for derivation in &fact.derived {
        let mut add = |what: String| problems.push(derivation.place.problem(format!("`{}` {what}", fact.id)));
        let inputs = derivation.formula.inputs();
        if inputs.iter().all(|id| facts.get(id).is_some()) {
            follows(fact, derivation, facts).unwrap_or_else(add);
        } else {
            let unknown = inputs.iter().filter(|id| facts.get(id).is_none());
            unknown.for_each(|id| add(format!("is derived from the unknown fact `{id}`")));
        }
    }
}

fn follows(fact: &Fact, derivation: &Derivation, facts: &Facts) -> Result<(), String> {
    if reaches(facts, fact, &fact.id, &mut Vec::new()) {
        return Err("is derived from itself in the end".into());
    }
    let computed = derivation.formula.value(&|id, end| {
        facts.get(id).and_then(|input| input.amount.at(end)).ok_or_else(|| match end {
            End::Value => {
                format!("needs a single value of `{id}`, which has none; `{id}.low` and `{id}.high` are its ends")
            }
            End::Low => format!("needs a lower end of `{id}`, which has none"),
            End::High => format!("needs an upper end of `{id}`, which has none"),
        })
    })?;
    match fact.amount.at(derivation.end) {
        Some(stated) if !agrees(stated, computed) => {
            Err(format!("says {stated}, and `{}` is {computed}", derivation.formula.text()))
        }
        _ => Ok(()),
    }
}

/// Whether the stated number equals the computed one, rounded to the stated decimals.
fn agrees(stated: f64, computed: f64) -> bool {
    let decimals = stated.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let half = (0..decimals).fold(0.5, |half, _| half / 10.0);
    (stated - computed).abs() <= half * (1.0 + 1e-9)
}

fn reaches<'a>(facts: &'a Facts, from: &'a Fact, to: &str, seen: &mut Vec<&'a str>) -> bool {
    from.inputs().into_iter().any(|id| {
        id == to || {
            let fresh = !seen.contains(&id);
            seen.push(id);
            fresh && facts.get(id).is_some_and(|input| reaches(facts, input, to, seen))
        }
    })
}
