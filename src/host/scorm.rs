//! The manifest of a SCORM 1.2 package with one lesson in it.
//!
//! Course systems search for the literal prefix `adlcp:`. There is no mastery score, because nothing is graded.

use std::fmt::Write;

use html_escape::encode_double_quoted_attribute as escaped;

/// The name of the manifest, at the root of the package.
pub const MANIFEST: &str = "imsmanifest.xml";

/// One lesson as a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package<'a> {
    /// Its identifier: a letter, then letters, digits and hyphens.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// A short name for the one item in it, which course systems list under the title.
    pub item: &'a str,
    /// The file that is opened.
    pub start: &'a str,
    /// All files but the manifest, from the root of the package.
    pub files: &'a [&'a str],
}

impl Package<'_> {
    /// The manifest.
    pub fn manifest(&self) -> String {
        let (id, title, item, start) = (self.id, escaped(self.title), escaped(self.item), escaped(self.start));
        let mut files = String::new();
        for file in self.files {
            let _ = write!(files, "\n      <file href=\"{}\"/>", escaped(file));
        }
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
      <item identifier="lesson" identifierref="files" isvisible="true">
        <title>{item}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="files" type="webcontent" adlcp:scormtype="sco" href="{start}">{files}
    </resource>
  </resources>
</manifest>
"#
        )
    }
}
