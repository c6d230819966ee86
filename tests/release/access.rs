//! What axe has to say.

use std::fs;

use serde_json::Value;

use crate::page::{Outcome, Page, same};
use crate::stage::without_scripts;

impl Page {
    /// Axe finds nothing that breaks its rules.
    fn satisfies_axe(&self, where_: &str) -> Outcome {
        let path = self.axe.as_ref().ok_or("axe is not on this machine; the first lines say why")?;
        let axe = fs::read_to_string(path)?;
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\\s+/g, ' ')}`))),
                (problem) => done(String(problem)));";
        let found = self.wait(self.client.execute_async(&[&axe, "\n;", run].concat(), Vec::new()))?;
        same(&format!("what axe finds {where_}"), &Value::Array(Vec::new()), &found)
    }
}

/// The living page, in both themes, with its tables open.
pub fn axe_finds_nothing_in_the_living_page(page: &Page) -> Outcome {
    for theme in ["light", "dark"] {
        page.open(&format!("?theme={theme}"))?;
        page.unfold()?;
        page.satisfies_axe(&format!("in the {theme} page"))?;
    }
    Ok(())
}

/// The other views of the figures, the guess given.
pub fn axe_finds_nothing_in_other_views(page: &Page) -> Outcome {
    for query in ["?arrivals=quarters&day=year&wages=quota", "?arrivals=purposes&day=accounts&wages=ledger"] {
        page.open(query)?;
        page.satisfies_axe(query)?;
    }
    page.open("")?;
    page.click("#reveal")?;
    page.satisfies_axe("beside a guess")
}

/// A card, in both themes.
pub fn axe_finds_nothing_in_a_card(page: &Page) -> Outcome {
    for theme in ["light", "dark"] {
        page.open_at(&format!("?theme={theme}"), "day-sum")?;
        page.click("#day .finding a[href='#fact-day-span']")?;
        page.holds("the card is open", "$('#card').open")?;
        page.satisfies_axe(&format!("with a card in the {theme} page"))?;
    }
    Ok(())
}

/// The page without scripts, and the one whose app has failed.
pub fn axe_finds_nothing_in_the_served_page(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| without_scripts(reply))?;
    page.visit(server.address())?;
    page.becomes("static")?;
    page.satisfies_axe("in the page without scripts")?;
    let server = page.stage.without_app()?;
    page.visit(server.address())?;
    page.becomes("failed")?;
    page.satisfies_axe("in the page without its app")
}
