#include "config.h"
#include "sas-export-figures.h"
#include "sas-export.h"
#include "sas-figures-paper.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-pdf.h"
#include "sas-print-private.h"

#define FIXED_COLUMNS 3

/* --- paper --- */

static gboolean
export_pdf (const SasFigures *figures, const char *agency, const SasPaper *paper, const char *path, GError **error)
{
  const SasFontBook *book = sas_font_book_get_default (error);
  g_autoptr (SasDoc) doc = NULL;
  g_autoptr (SasPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  SasPdfPart part = { NULL };

  if (book == NULL || !sas_file_may_replace (path, error))
    return FALSE;
  doc = sas_figures_paper (figures, agency);
  pages = sas_layout (doc, paper, book);
  part.pages = pages;
  pdf = sas_pdf_render (&part, 1, NULL, error);
  return pdf != NULL && sas_print_write_file (path, pdf, TRUE, error);
}

/* --- table --- */

static char **
row_of (const SasFigures *figures, const SasFiguresUnit *unit, const char *name)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *people = g_strdup_printf ("%u", unit->people), *percent = g_strdup_printf ("%u", unit->percent);

  g_strv_builder_add_many (row, name, people, NULL);
  for (guint i = 0; i < figures->steps->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", unit->counts[i]);

      g_strv_builder_add (row, count);
    }
  g_strv_builder_add (row, percent);
  return g_strv_builder_end (row);
}

static gboolean
export_table (const SasFigures *figures, const char *path, GError **error)
{
  g_autofree SasExportColumn *columns = g_new0 (SasExportColumn, figures->steps->len + FIXED_COLUMNS);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint last = figures->steps->len + FIXED_COLUMNS - 1;

  columns[0] = (SasExportColumn) { _("Unit"), 40 };
  columns[1] = (SasExportColumn) { _("People"), 10 };
  for (guint i = 0; i < figures->steps->len; i++)
    columns[i + 2] = (SasExportColumn) { sas_figures_step_name (&g_array_index (figures->steps, SasFiguresStep, i)), 18 };
  columns[last] = (SasExportColumn) { _("Completed, percent"), 18 };
  for (guint i = 0; i < figures->units->len; i++)
    g_ptr_array_add (rows, row_of (figures, g_ptr_array_index (figures->units, i), ((SasFiguresUnit *) g_ptr_array_index (figures->units, i))->name));
  g_ptr_array_add (rows, row_of (figures, figures->whole, _("All")));
  return sas_export_table (path, _("Figures"), columns, last + 1, rows, error);
}

gboolean
sas_export_figures (const SasFigures *figures, const char *agency, const SasPaper *paper, const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".pdf") ? export_pdf (figures, agency, paper, path, error) : export_table (figures, path, error);
}
