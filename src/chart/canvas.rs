//! The canvas that a figure is drawn on, and the plot within it that has scales.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordi32;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use yew::prelude::*;

use super::backend::{Backend, Layers, UNIT};
use super::{Ink, Layout};
use crate::element::{attr, attr_owned, element};

/// A place on the canvas, in lattice steps from its upper left corner.
pub type Place = (i32, i32);

/// The distance between the lines of a hatch.
const STEP: i32 = 8 * UNIT;

/// How a text is aligned to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Starts there, on the baseline.
    Start,
    /// Centred there, on the baseline.
    Middle,
    /// Ends there, on the baseline.
    End,
    /// Starts there, centred vertically.
    StartMid,
    /// Ends there, centred vertically.
    EndMid,
}

/// A canvas of a given height in units; its width is that of its layout.
#[allow(missing_debug_implementations, reason = "what plotters draws on has none")]
pub struct Canvas {
    layout: Layout,
    height: i32,
    layers: Rc<RefCell<Layers>>,
    area: DrawingArea<Backend, Shift>,
}

/// A part of the canvas with a horizontal and a vertical scale in whole numbers, starting at the lower left.
#[allow(missing_debug_implementations, reason = "what plotters draws on has none")]
pub struct Plot {
    area: DrawingArea<Backend, Cartesian2d<RangedCoordi32, RangedCoordi32>>,
}

impl Canvas {
    /// An empty canvas.
    pub fn new(layout: Layout, height: i32) -> Self {
        let layers = Rc::new(RefCell::new(Layers::default()));
        let size = |units: i32| u32::try_from(units * UNIT).unwrap_or(0);
        let backend = Backend { layers: Rc::clone(&layers), width: size(layout.width()), height: size(height) };
        Self { layout, height, layers, area: backend.into_drawing_area() }
    }

    /// The part of the canvas between two corners, in units, with its scales.
    pub fn plot(&self, across: Range<i32>, down: Range<i32>, x: Range<i32>, y: Range<i32>) -> Plot {
        let pixels = (across.start * UNIT..across.end * UNIT, down.end * UNIT..down.start * UNIT);
        Plot { area: self.area.apply_coord_spec(Cartesian2d::new(x, y, pixels)) }
    }

    /// Draws marks that together form a link to a fact; `label` is their accessible name.
    pub fn link(&self, fact: &str, label: String, draw: impl FnOnce()) {
        self.layers.borrow_mut().begin(Some((fact, label)));
        draw();
        self.layers.borrow_mut().begin(None);
    }

    /// Draws in layers of a class.
    pub fn classed(&self, class: &'static str, draw: impl FnOnce()) {
        self.layers.borrow_mut().classed(Some(class));
        draw();
        self.layers.borrow_mut().classed(None);
    }

    /// A text at a place.
    pub fn text(&self, at: Place, align: Align, ink: Ink, text: &str) {
        let (h, v) = match align {
            Align::Start => (HPos::Left, VPos::Bottom),
            Align::Middle => (HPos::Center, VPos::Bottom),
            Align::End => (HPos::Right, VPos::Bottom),
            Align::StartMid => (HPos::Left, VPos::Center),
            Align::EndMid => (HPos::Right, VPos::Center),
        };
        let style = TextStyle::from(("", 12).into_font()).color(&ink).pos(Pos::new(h, v));
        put(&self.area, &Text::new(text, at, style));
    }

    /// Several lines of text from a place downwards, `step` units apart. A `/` in the text breaks the line.
    pub fn lines(&self, (x, y): Place, step: i32, align: Align, ink: Ink, text: &str) {
        let mut at = y;
        for line in text.split('/') {
            self.text((x, at), align, ink, line.trim());
            at += step * UNIT;
        }
    }

    /// A filled rectangle between two places.
    pub fn rect(&self, from: Place, to: Place, ink: Ink) {
        put(&self.area, &Rectangle::new([from, to], ink.filled()));
    }

    /// A line through places.
    pub fn line(&self, places: &[Place], ink: Ink) {
        put(&self.area, &PathElement::new(places, ShapeStyle::from(&ink)));
    }

    /// A filled dot.
    pub fn dot(&self, at: Place, radius: i32, ink: Ink) {
        put(&self.area, &Circle::new(at, radius * UNIT, ink.filled()));
    }

    /// Slanted lines that fill a rectangle: something that was withheld. They are real lines, so that they survive
    /// print and export.
    pub fn hatch(&self, (left, top): Place, (right, bottom): Place, ink: Ink) {
        let (width, height) = (right - left, bottom - top);
        let mut shift = STEP;
        while shift < width + height {
            let from = (left + shift.min(width), top + (shift - width).max(0));
            let to = (left + (shift - height).max(0), top + shift.min(height));
            self.line(&[from, to], ink);
            shift += STEP;
        }
    }

    /// Horizontal lines that fill a rectangle, like those of a written statement: testimony.
    pub fn ruled(&self, (left, top): Place, (right, bottom): Place, ink: Ink) {
        let mut at = top + UNIT;
        while at < bottom {
            self.rect((left, at), (right, (at + 2 * UNIT).min(bottom)), ink);
            at += 4 * UNIT;
        }
    }

    /// The drawing so far, to be kept while the rest is redrawn.
    pub fn ground(self) -> Html {
        Html::from_iter(self.layers.borrow_mut().finish())
    }

    /// The finished picture; `label` is its accessible name.
    pub fn picture(self, label: &str) -> Html {
        self.picture_over(None, label)
    }

    /// The finished picture over a ground that was drawn before.
    pub fn picture_over(self, ground: Option<Html>, label: &str) -> Html {
        let mut layers: Vec<_> = ground.into_iter().collect();
        layers.append(&mut self.layers.borrow_mut().finish());
        let view_box = ["0 0 ", &self.layout.width().to_string(), " ", &self.height.to_string()].concat();
        let class = ["chart ", self.layout.name()].concat();
        element(
            "svg",
            &["class", "viewBox", "role", "aria-label"],
            [attr_owned(class), attr_owned(view_box), attr("group"), attr_owned(String::from(label))],
            layers,
        )
    }
}

impl Plot {
    /// The place of a pair of amounts.
    pub fn at(&self, x: i32, y: i32) -> Place {
        self.area.map_coordinate(&(x, y))
    }

    /// A bar between two corners, in amounts.
    pub fn bar(&self, from: (i32, i32), to: (i32, i32), ink: Ink) {
        put(&self.area, &Rectangle::new([from, to], ink.filled()));
    }

    /// A line through amounts.
    pub fn line(&self, points: &[(i32, i32)], ink: Ink) {
        put(&self.area, &PathElement::new(points, ShapeStyle::from(&ink)));
    }
}

/// Draws one element. The backend cannot fail, so there is no error to report.
fn put<'a, C, E>(area: &DrawingArea<Backend, C>, element: &'a E)
where
    C: CoordTranslate,
    &'a E: PointCollection<'a, C::From>,
    E: Drawable<Backend>,
{
    let _ = area.draw(element);
}
