//! The conformance report in the `OpenACR` form, which is YAML: every text in it is quoted as JSON does, which YAML reads.

use std::fmt::Write;

use super::Sheet;
use crate::content::{Chapter, Content, Criterion};

/// Where it lies, from the site's root.
pub const NAME: &str = "accessibility/openacr.yaml";

/// The standards that it reports on, as the form calls their list.
const CATALOG: &str = "2.5-edition-wcag-2.2-508-eu-en";

/// Makes the report.
pub(super) fn conformance(content: &Content, address: Option<&str>) -> Sheet {
    let Content { words, criteria, .. } = content;
    let say = |key: &str| quoted(&words.text(&["accessibility.", key].concat()));
    let (name, date) = (quoted(&words.text("page.name")), quoted(&words.text("page.data")));
    let mut text = format!(
        "title: {}\nproduct:\n  name: {name}\n  description: {}\n",
        say("acr.title"),
        quoted(&words.text("page.description"))
    );
    // The form asks for a mail address, and has a place for a form as well; both are empty where the copy has neither.
    let contact = content.contact.as_ref();
    let mail = quoted(contact.filter(|contact| contact.is_mail()).map_or("", |contact| contact.said()));
    let _ = write!(
        text,
        "author:\n  company_name: {name}\n  email: {mail}\nvendor:\n  company_name: {name}\n  email: {mail}\n"
    );
    if let Some(contact) = contact {
        let _ = writeln!(text, "feedback: {}", quoted(&contact.href()));
    }
    let _ = writeln!(text, "report_date: {date}\nversion: 1\ncatalog: {CATALOG}\nlicense: CC-BY-4.0");
    if let Some(address) = address {
        let _ = writeln!(text, "repository: {}", quoted(&[address, NAME].concat()));
    }
    let _ = writeln!(text, "notes: {}\nevaluation_methods_used: {}\nchapters:", say("acr.notes"), say("acr.methods"));
    for chapter in Chapter::ALL {
        let _ = writeln!(text, "  {}:", chapter.name());
        if let Some(note) = chapter.note() {
            let _ = writeln!(text, "    notes: {}", say(&note));
        }
        let _ = writeln!(text, "    criteria:");
        for one in criteria.iter().filter(|one| one.chapter == chapter) {
            let _ = write!(
                text,
                "      - num: {}\n        components:\n          - name: {}\n            adherence:\n              level: {}\n              notes: {}\n",
                quoted(&one.num),
                chapter.component(),
                one.says.name(),
                quoted(&notes(one, content))
            );
        }
    }
    for name in Chapter::ABSENT {
        let _ = writeln!(text, "  {name}:\n    disabled: true\n    notes: {}", say("note.absent"));
    }
    (NAME.to_owned(), text.into_bytes())
}

/// What is remarked of a criterion, the tests that hold it, and whether a person has to judge it.
fn notes(one: &Criterion, content: &Content) -> String {
    let say = |key: &str| content.words.text(&["accessibility.", key].concat());
    let words = &content.words;
    let mark = |name: &str| words.text(&["rules.mark.", name].concat());
    let tests =
        (!one.tests.is_empty()).then(|| words.named(&say("held"), &one.tests.join(&mark("comma"))) + &mark("end"));
    let person = one.person.then(|| say("person"));
    let parts = [Some(one.words.remark.clone()).filter(|remark| !remark.is_empty()), tests, person];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
