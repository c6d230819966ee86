//! How to cite the page and each of its figures: as a sentence, for BibTeX, and as CSL-JSON for everything else.

use serde_json::{Value, json};

use crate::state::FigureState;
use crate::story::Words;

/// A citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its name in file names and keys.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The title of the page that it is on, for a figure.
    pub within: Option<String>,
    /// The project, which is author and publisher.
    pub author: String,
    /// The year and month of its data.
    pub data: (u16, u8),
    /// The citation in a sentence, without its address.
    pub said: String,
    /// What kind of work it is.
    pub kind: String,
    /// In which page it is, for a figure.
    pub place: Option<String>,
    /// The month of its data in words.
    pub data_said: String,
    /// The language of the page as BCP 47 has it.
    pub language: String,
    /// Its address, if that is known.
    pub address: Option<String>,
}

impl Citation {
    /// What can be cited: the page, and each figure on it.
    ///
    /// # Errors
    /// One line, if the labels do not give the month of the data.
    pub fn all(words: &Words, address: Option<&str>) -> Result<Vec<Self>, String> {
        let written = words.text("page.data");
        let data: Option<(u16, u8)> =
            written.split_once('-').and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
        let data = data.ok_or_else(|| format!("`page.data` is `{written}` and no year and month"))?;
        let (by, data_said) =
            (words.text("page.name"), words.fill("cite.data", &[("month", &words.text("page.data.said"))]));
        let said = |what: &str| {
            let year = data.0.to_string();
            words.fill("cite.whole", &[("what", what), ("by", &by), ("year", &year), ("data", &data_said)])
        };
        let page = Self {
            name: "page".into(),
            title: words.text("page.title"),
            within: None,
            author: by.clone(),
            data,
            said: said(&words.text("page.title")),
            kind: words.text("cite.what"),
            place: None,
            data_said: data_said.clone(),
            language: words.language().tag,
            address: address.map(str::to_owned),
        };
        let figures = FigureState::telling().into_iter().map(|shown| {
            let title = words.text(&[shown.name(), ".title"].concat());
            let whole = ("page", page.title.as_str());
            Self {
                name: shown.name().into(),
                said: said(&words.fill("cite.figure", &[("title", &title), whole])),
                title,
                within: Some(page.title.clone()),
                place: Some(words.fill("cite.within", &[whole])),
                address: address.map(|address| [address, "#", shown.name()].concat()),
                ..page.clone()
            }
        });
        Ok(std::iter::once(page.clone()).chain(figures).collect())
    }

    /// The three formats as files.
    pub fn sheets(&self) -> [(String, Vec<u8>); 3] {
        let file = |ending: &str, text: String| (format!("cite/{}.{ending}", self.name), (text + "\n").into_bytes());
        [file("txt", self.plain()), file("bib", self.bibtex()), file("json", format!("{:#}", self.csl()))]
    }

    /// As a sentence.
    pub fn plain(&self) -> String {
        let at = self.address.iter().map(|address| [" ", address].concat()).collect::<String>();
        [&self.said, at.as_str()].concat()
    }

    /// As an entry for BibTeX.
    pub fn bibtex(&self) -> String {
        let note = [&self.kind, ". ", &self.data_said].concat();
        let mut fields = vec![
            ("author", format!("{{{}}}", escaped(&self.author))), // braces: one name, not first and last
            ("title", format!("{{{}}}", escaped(&self.title))),
            ("year", self.data.0.to_string()),
            ("publisher", escaped(&self.author)),
            ("note", escaped(&note)),
        ];
        fields.extend(self.place.iter().map(|place| ("howpublished", escaped(place))));
        fields.extend(self.address.iter().map(|address| ("url", address.clone())));
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
        format!("@misc{{{},\n{}\n}}", self.key(), fields.join(",\n"))
    }

    /// As an item of CSL-JSON.
    pub fn csl(&self) -> Value {
        let (year, month) = self.data;
        let mut item = json!({
            "id": self.key(),
            "type": if self.within.is_some() { "figure" } else { "webpage" },
            "title": self.title,
            "author": [{ "literal": self.author }],
            "publisher": self.author,
            "issued": { "date-parts": [[year, month]] },
            "language": self.language,
            "note": self.data_said,
        });
        if let Some(item) = item.as_object_mut() {
            item.extend(self.within.iter().map(|page| ("container-title".to_owned(), page.as_str().into())));
            item.extend(self.address.iter().map(|address| ("URL".to_owned(), address.as_str().into())));
        }
        Value::Array(vec![item])
    }

    fn key(&self) -> String {
        if self.within.is_some() { format!("sent-to-work-{}", self.name) } else { "sent-to-work".into() }
    }
}

/// A text with the special characters of TeX escaped.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, sign| {
        if "$%&#_{}".contains(sign) {
            escaped.push('\\');
        }
        escaped.push(sign);
        escaped
    })
}
