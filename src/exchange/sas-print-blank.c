/* Empty forms for the pen. */
#include "config.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-office.h"
#include "sas-pdf.h"
#include "sas-print-private.h"
#include "sas-settings-store.h"

static gboolean
check_target (const SasPrintRequest *request, GError **error)
{
  if (!g_file_test (request->output, G_FILE_TEST_EXISTS))
    return TRUE;
  if (request->overwrite)
    return sas_file_may_replace (request->output, error);
  g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s is there already. Nothing was written."), request->output);
  return FALSE;
}

gboolean
sas_print_blank (const SasPrintRequest *request, const char *code, GError **error)
{
  const SasForm *form = sas_form_find (code);
  const SasFontBook *book = sas_font_book_get_default (error);
  g_autoptr (SasDb) db = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *agency = NULL;
  g_autoptr (SasDoc) doc = NULL;
  g_autoptr (SasPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  SasPdfPart part = { NULL };

  if (book == NULL || !check_target (request, error))
    return FALSE;
  if (form == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("There is no form %s. Nothing was written."), code);
      return FALSE;
    }
  db = sas_office_open (request->office, SAS_DB_READ_ONLY, error);
  if (db == NULL)
    return FALSE;
  agency = sas_settings_store_get (db, SAS_SETTING_OFFICE, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  doc = sas_form_build_blank (form, agency, &request->paper);
  pages = sas_layout (doc, &request->paper, book);
  part.pages = pages;
  pdf = sas_pdf_render (&part, 1, NULL, error);
  return pdf != NULL && sas_print_write_file (request->output, pdf, TRUE, error);
}
