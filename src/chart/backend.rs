//! The plotters backend that emits Yew nodes.
//!
//! Not a string and not a canvas: nodes are patched in place, prerendered by the same code, and coloured by CSS.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use yew::prelude::*;

use super::Ink;
use crate::element::{WORDS, attr, attr_owned, element};

/// Lattice steps in one unit: plotters knows whole pixels only, so we draw ten times finer and divide.
pub const UNIT: i32 = 10;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The drawing so far, in layers: plain marks, or marks that together form one link to a source.
#[derive(Default)]
pub(super) struct Layers {
    done: Vec<Html>,
    link: Option<(AttrValue, AttrValue)>,
    class: Option<&'static str>,
    nodes: Vec<Html>,
    /// Whether the link contains text already.
    worded: bool,
    merged: Option<(Ink, String)>,
}

impl Layers {
    /// Starts a new layer; with a fact and a label it is a link to that fact.
    pub(super) fn begin(&mut self, link: Option<(&str, String)>) {
        self.flush();
        let nodes = std::mem::take(&mut self.nodes);
        self.worded = false;
        if !nodes.is_empty() {
            let class = self.class.and_then(attr);
            self.done.push(match self.link.take() {
                Some((href, label)) => {
                    // Not focusable by itself: a script makes the chart one Tab stop, and without it the table has the
                    // same links.
                    let keys = &["class", "href", "tabindex", "aria-label"];
                    element("a", keys, [class, Some(href), attr("-1"), Some(label)], nodes)
                }
                None => element("g", &["class", "aria-hidden"], [class, attr("true")], nodes),
            });
        }
        self.link = link.map(|(fact, label)| {
            let mut href = String::from("#fact-");
            href.push_str(fact);
            (href.into(), label.into())
        });
    }

    /// Sets the class of the layers that follow, or none.
    pub(super) fn classed(&mut self, class: Option<&'static str>) {
        self.begin(None);
        self.class = class;
    }

    /// Ends the drawing and returns its layers.
    pub(super) fn finish(&mut self) -> Vec<Html> {
        self.begin(None);
        std::mem::take(&mut self.done)
    }

    fn push(&mut self, node: Html) {
        self.flush();
        self.nodes.push(node);
    }

    fn path(&mut self, ink: Ink, d: String) {
        match &mut self.merged {
            Some((last, path)) if *last == ink => path.push_str(&d),
            _ if ink.merges() => {
                self.flush();
                self.merged = Some((ink, d));
            }
            _ => self.push(path(ink, d)),
        }
    }

    fn flush(&mut self) {
        if let Some((ink, d)) = self.merged.take() {
            self.nodes.push(path(ink, d));
        }
    }
}

/// The backend, which draws on shared layers and has the size of its canvas.
pub(super) struct Backend {
    pub(super) layers: Rc<RefCell<Layers>>,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl DrawingBackend for Backend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        let mut d = String::new();
        step(&mut d, 'M', (from.0.min(to.0), from.1.min(to.1)));
        let width = (to.0 - from.0).abs();
        across(&mut d, 'h', width);
        across(&mut d, 'v', (to.1 - from.1).abs());
        across(&mut d, 'h', -width);
        d.push('z');
        self.layers.borrow_mut().path(Ink::carried_by(style.color()), d);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let d = outline(path);
        self.layers.borrow_mut().path(Ink::carried_by(style.color()), d);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        let mut d = outline(vert);
        d.push('z');
        self.layers.borrow_mut().path(Ink::carried_by(style.color()), d);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        let class = attr(Ink::carried_by(style.color()).class());
        let values = [class, unit(center.0), unit(center.1), unit(i32::try_from(radius).unwrap_or(0))];
        self.layers.borrow_mut().push(element("circle", &["class", "cx", "cy", "r"], values, Vec::new()));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let anchor = style.anchor();
        let across = match anchor.h_pos {
            HPos::Left => "",
            HPos::Center => " m",
            HPos::Right => " e",
        };
        let down = if matches!(anchor.v_pos, VPos::Center) { " c" } else { "" };
        let class = [Ink::carried_by(style.color()).class(), across, down].concat();
        let mut layers = self.layers.borrow_mut();
        // Assistive technology joins the texts of a link; the space between them is not drawn.
        let before = if layers.link.is_some() && layers.worded { " " } else { "" };
        layers.worded = true;
        let values = [attr_owned(class), unit(at.0), unit(at.1), attr_owned([before, text].concat())];
        layers.push(element("text", &["class", "x", "y", WORDS], values, Vec::new()));
        Ok(())
    }

    /// A fixed width, so that build and browser agree: plotters' own measuring puts a styled element into the document,
    /// which the policy forbids. None of our drawings asks for it; this keeps future ones safe.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((u32::try_from(text.chars().count()).unwrap_or(0) * 70, 120))
    }
}

fn path(ink: Ink, d: String) -> Html {
    element("path", &["class", "d"], [attr(ink.class()), attr_owned(d)], Vec::new())
}

fn outline(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut d = String::new();
    for point in points {
        let letter = if d.is_empty() { 'M' } else { 'L' };
        step(&mut d, letter, point);
    }
    d
}

fn step(d: &mut String, letter: char, (x, y): BackendCoord) {
    across(d, letter, x);
    d.push(' ');
    write(d, y);
}

fn across(d: &mut String, letter: char, by: i32) {
    d.push(letter);
    write(d, by);
}

fn unit(lattice: i32) -> Option<AttrValue> {
    let mut text = String::new();
    write(&mut text, lattice);
    attr_owned(text)
}

/// Formats lattice steps as units with one decimal, in integers: printing floats costs 10 kB of WASM.
fn write(text: &mut String, lattice: i32) {
    if lattice < 0 {
        text.push('-');
    }
    let steps = lattice.unsigned_abs();
    let base = UNIT.unsigned_abs();
    let whole = steps / base;
    // By hand: `to_string` would take a tenth of the time of a redraw.
    for power in [1000, 100, 10, 1] {
        if whole >= power || power == 1 {
            text.push(digit(whole / power));
        }
    }
    if !steps.is_multiple_of(base) {
        text.push('.');
        text.push(digit(steps));
    }
}

/// The last digit of a number.
fn digit(number: u32) -> char {
    char::from_digit(number % 10, 10).unwrap_or('0')
}
