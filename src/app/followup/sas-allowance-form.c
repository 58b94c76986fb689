#include "config.h"
#include "sas-alert.h"
#include "sas-allowance-form.h"
#include "sas-i18n.h"

typedef struct { char *best, *good, *fair, *poor, *worst; } Factors;

static const SasField fields[] = {
  SAS_FIELD (Factors, best, SAS_FIELD_STRING, SAS_FIELD_PLAIN), SAS_FIELD (Factors, good, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Factors, fair, SAS_FIELD_STRING, SAS_FIELD_PLAIN), SAS_FIELD (Factors, poor, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Factors, worst, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
static const SasRecordType factors_type = { "factors", sizeof (Factors), fields, NULL };

/* The fields in the order of the predicates, from the best; @label N_(): also what the form calls them. */
static const SasFormRow rows[] = {
  { "best",  N_("_Sangat Baik (%)"),     SAS_FORM_TEXT, TRUE, NULL, "110" },
  { "good",  N_("_Baik (%)"),            SAS_FORM_TEXT, TRUE, NULL, "100" },
  { "fair",  N_("Butuh _Perbaikan (%)"), SAS_FORM_TEXT, TRUE, NULL, "87,5" },
  { "poor",  N_("_Kurang (%)"),          SAS_FORM_TEXT, TRUE, NULL, "50" },
  { "worst", N_("Sangat Kuran_g (%)"),   SAS_FORM_TEXT, TRUE, NULL, "0" },
  { NULL }
};

static const char *
text_of (gconstpointer record, guint number)
{
  return SAS_FIELD_AT (record, &fields[number], const char *);
}

static char *
check (gconstpointer record, SasRoster *roster, const char **field)
{
  for (guint i = 0; rows[i].field != NULL; i++)
    {
      g_autofree char *entry = g_strdup_printf ("baik=%s", text_of (record, i));
      SasAllowanceTable table;

      *field = rows[i].field;
      if (!sas_allowance_table_parse (entry, &table, NULL))
        return g_strdup (_("Write a percentage such as 100 or 87,5."));
    }
  return NULL;
}

static const SasRecordQuestion question = {
  .title = N_("Factors of the allowance"), .accept = N_("Keep"), .type = &factors_type, .rows = rows, .check = check,
  .remark = N_("What a predicate is worth, in percent of the allowance. No regulation gives these numbers: they are the office's own (Art. 32)."),
};

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;

  if (!sas_session_set_setting_finish (SAS_SESSION (source), result, &error))
    sas_alert_present_error (parent, _("The setting could not be stored"), error);
}

typedef struct { GtkWidget *parent; SasSession *session; } Asking;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  gpointer factors = sas_record_dialog_ask_finish (result);
  g_autoptr (GString) setting = g_string_new (NULL);

  for (guint i = 0; factors != NULL && rows[i].field != NULL; i++)
    g_string_append_printf (setting, "%s%s=%s", i > 0 ? "; " : "", sas_predicates[SAS_PREDICATE_NONE + 1 + i], text_of (factors, i));
  if (factors != NULL)
    {
      sas_session_set_setting_async (asking->session, SAS_SETTING_ALLOWANCE, setting->str, on_kept, g_object_ref (asking->parent));
      sas_record_free (&factors_type, factors);
    }
  g_object_unref (asking->parent);
  g_object_unref (asking->session);
  g_free (asking);
}

void
sas_allowance_ask (GtkWidget *parent, SasSession *session)
{
  Asking *asking = g_new (Asking, 1);
  gpointer factors = sas_record_new (&factors_type);
  SasAllowanceTable table;

  g_return_if_fail (GTK_IS_WIDGET (parent) && SAS_IS_SESSION (session));

  if (sas_allowance_table_parse (sas_session_get_setting (session, SAS_SETTING_ALLOWANCE), &table, NULL))
    for (guint i = 0; rows[i].field != NULL; i++)
      {
        g_autofree char *text = sas_allowance_factor_text (&table, (SasPredicate) (SAS_PREDICATE_NONE + 1 + i));

        sas_record_set_text (&factors_type, factors, rows[i].field, text);
      }
  *asking = (Asking) { g_object_ref (parent), g_object_ref (session) };
  sas_record_dialog_ask_async (parent, &question, factors, sas_session_get_roster (session), on_answered, asking);
}
