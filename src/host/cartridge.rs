//! The manifest of a Common Cartridge 1.1: a unit of links, which course systems turn into activities, and files.
//!
//! Course systems recognise the format by its namespace within the first 1,024 bytes. They import no HTML as a file, so
//! whatever is interactive is a link, which needs the public address.

use std::fmt::Write;

use html_escape::encode_double_quoted_attribute as escaped;

/// A unit for a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cartridge<'a> {
    /// Its identifier: a letter, then letters, digits and hyphens.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The language of its title as BCP 47 has it.
    pub language: &'a str,
    /// Its items, in the order of the list.
    pub items: &'a [Item],
}

/// An item of a cartridge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its identifier in the cartridge: a letter, then letters, digits and hyphens.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it is.
    pub place: Place,
    /// Whether it is hidden from pupils.
    pub for_teachers: bool,
}

/// The place of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At a web address.
    Link(String),
    /// In the cartridge, under this name.
    File(String),
}

impl Cartridge<'_> {
    /// The manifest.
    pub fn manifest(&self) -> String {
        let (id, title, language) = (self.id, escaped(self.title), escaped(self.language));
        let (mut items, mut resources) = (String::new(), String::new());
        for Item { id, title, place, for_teachers } in self.items {
            let _ = write!(
                items,
                "\n          <item identifier=\"item-{id}\" identifierref=\"resource-{id}\">\n            <title>{}</title>\n          </item>",
                escaped(title)
            );
            let (kind, href) = match place {
                Place::Link(_) => (r#"type="imswl_xmlv1p1""#.to_owned(), link_name(id)),
                Place::File(name) => {
                    (format!(r#"type="webcontent" href="{}""#, escaped(name)), escaped(name).into_owned())
                }
            };
            let role = if *for_teachers { FOR_TEACHERS } else { "" };
            let _ = write!(
                resources,
                "\n    <resource identifier=\"resource-{id}\" {kind}>{role}\n      <file href=\"{href}\"/>\n    </resource>"
            );
        }
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
  xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource" xmlns:lomm="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomm:lom><lomm:general><lomm:title><lomm:string language="{language}">{title}</lomm:string></lomm:title></lomm:general></lomm:lom>
  </metadata>
  <organizations>
    <organization identifier="course" structure="rooted-hierarchy">
      <item identifier="root">
        <item identifier="unit">
          <title>{title}</title>{items}
        </item>
      </item>
    </organization>
  </organizations>
  <resources>{resources}
  </resources>
</manifest>
"#
        )
    }

    /// The files that hold the links, each with its name.
    pub fn links(&self) -> Vec<(String, String)> {
        let link = |one: &Item| match &one.place {
            Place::Link(address) => Some((link_name(&one.id), link(&one.title, address))),
            Place::File(_) => None,
        };
        self.items.iter().filter_map(link).collect()
    }
}

/// The metadata that hide an item from pupils.
const FOR_TEACHERS: &str = "\n      <metadata><lom:lom><lom:educational><lom:intendedEndUserRole><lom:source>IMSGLC_CC_Rolesv1p1</lom:source><lom:value>Instructor</lom:value></lom:intendedEndUserRole></lom:educational></lom:lom></metadata>";

fn link_name(id: &str) -> String {
    ["links/", id, ".xml"].concat()
}

fn link(title: &str, address: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1\">\n  <title>{}</title>\n  \
         <url href=\"{}\" target=\"_blank\"/>\n</webLink>\n",
        escaped(title),
        escaped(address)
    )
}
