/* Pages ready to be painted: a list of what stands where, in points from the top left corner. Made by sas_layout, painted by
 * sas_pdf_render and sas_pages_paint_cairo, never changed in between, so any thread may read it. */
#pragma once
#include "sas-drawing.h"
#include "sas-image.h"
#include "sas-imprint.h"
#include "sas-paper.h"
G_BEGIN_DECLS

typedef struct { float x, y, width, height; } SasRect;
typedef struct { float x0, y0, x1, y1, width; } SasRule;                                  /* a straight line */
/* Text of one font: bytes [start, start + length) of the text of the pages; (x, y) is the left end of the base line. */
typedef struct { float x, y, size; guint start, length; guint8 font; gboolean grey; } SasRun;
typedef struct { SasRect rect; SasImage *image; } SasPicture;                             /* image owned by the pages */

typedef struct
{
  float   width, height;
  GArray *fills;     /* SasRect, painted first, in the paper's fill colour */
  GArray *pictures;  /* SasPicture */
  GArray *steps, *strokes;   /* SasPathStep, SasStroke: drawings, y downward */
  GArray *frames;    /* SasRect, the rules of the tables: 0.5 point black */
  GArray *rules;     /* SasRule, black */
  GArray *runs;      /* SasRun, in reading order */
} SasPage;

/* Where something of the value stands: its path ("results/2/indicators/0", "behaviours/loyal") on one page. */
typedef struct { char *name; guint page; SasRect rect; } SasAnchor;

typedef struct
{
  SasPaper   paper;
  const SasFontBook *book;     /* borrowed: lives at least as long */
  char      *title, *author;   /* for the PDF; author nullable */
  SasImprint imprint;          /* what the foot of each page says */
  char      *stamp;            /* nullable: a word across each sheet, below everything: "DRAF" */
  GString   *text;             /* of all runs */
  GPtrArray *pages;            /* SasPage */
  GPtrArray *anchors;          /* SasAnchor, in reading order */
  guint      missing;          /* characters that no face has; each is printed as a box */
} SasPages;

#define SAS_STAMP_GREY 0.95
/* Where the stamp of a page goes: its base line begins at (x, y) and rises by the angle of @cosine and @sine. Painters draw it
 * as outlines: it is no text of the document. */
typedef struct { const char *text; guint font; float x, y, size, cosine, sine; } SasStamp;

SasPages *sas_pages_ref         (SasPages *pages);
void      sas_pages_unref       (SasPages *pages);
guint     sas_pages_count       (const SasPages *pages);
const SasPage *sas_pages_get    (const SasPages *pages, guint number);                    /* from 0 */
/* The first place of @name, or of what lies in it ("results/2" finds "results/2/text"), or of what it lies in, down to one item
 * ("results/2/indicators/0/target" finds "results/2/indicators/0"); NULL when it is not printed. */
const SasAnchor *sas_pages_find_anchor (const SasPages *pages, const char *name);
/* What stands at a point of a page: the innermost anchor, NULL for none. */
const SasAnchor *sas_pages_anchor_at   (const SasPages *pages, guint page, float x, float y);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPages, sas_pages_unref)

SasStamp  sas_pages_stamp       (const SasPages *pages, const SasPage *page);             /* text NULL: none */

/* --- for the layout, while it makes them --- */
SasPages *sas_pages_new         (const SasPaper *paper, const SasFontBook *book, const char *title, const char *author);
SasPage  *sas_pages_add         (SasPages *pages, float width, float height);
void      sas_pages_add_run     (SasPages *pages, SasPage *page, SasRun run, const char *text, gsize length);
void      sas_pages_add_anchor  (SasPages *pages, const char *name, SasRect rect);        /* on the last page */
G_END_DECLS
