/* check-text: the wording rules alone, on lines of text. */
#include "config.h"
#include <string.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-record.h"
#include "sas-wording.h"

static json_t *
pack_answer (const char *text, const char *kind, const char *rule, const char *basis, const char *reason,
             const char *rewrite)
{
  return json_pack ("{s:s, s:s, s:s?, s:s?, s:s?, s:s?}", "text", text, "kind", kind, "rule", rule, "basis", basis,
                    "reason", reason, "rewrite", rewrite);
}

static json_t *
pack_finding (const char *text, const char *kind, const SasFinding *finding)
{
  return pack_answer (text, kind, finding->rule, finding->basis, finding->message, finding->rewrite);
}

/* What it is; a remark on a text that is a result comes instead of the praise. */
static json_t *
answer_result (const char *text)
{
  g_autoptr (SasWording) wording = sas_wording_classify (text);
  g_autoptr (GPtrArray) remarks = sas_wording_check_result (text);
  const char *kind = sas_wording_kinds[wording->kind];

  if (wording->kind == SAS_WORDING_RESULT && remarks->len > 0)
    return pack_finding (text, kind, g_ptr_array_index (remarks, 0));
  return pack_answer (text, kind, wording->rule, wording->basis, wording->reason, wording->rewrite);
}

/* A line holds indicator and target in one sentence, as the qualitative approach has them (p. 50). */
static json_t *
answer_indicator (const char *text)
{
  const SasRegulation *regulation = sas_regulation_for_year ((int) sas_date_year (sas_date_today ()));
  SasIndicator indicator = { .text = (char *) text };
  g_autoptr (GPtrArray) absolute = sas_wording_check_absolute (&indicator, regulation);
  g_autoptr (GPtrArray) remarks = sas_wording_check_indicator (&indicator, SAS_APPROACH_QUALITATIVE);

  if (absolute->len > 0)
    return pack_finding (text, "indicator", g_ptr_array_index (absolute, 0));
  if (remarks->len > 0)
    return pack_finding (text, "indicator", g_ptr_array_index (remarks, 0));
  return pack_answer (text, "indicator", NULL, NULL, NULL, NULL);
}

SasCliExit
sas_command_text (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *as = NULL;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &as, N_("What the lines are: result (the default) or indicator"), "KIND" },
    { NULL }
  };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (json_t) answers = json_array ();
  json_t *(*answer) (const char *text);
  gsize length = 0;

  if (!sas_cli_parse ("check-text", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (as != NULL && !g_str_equal (as, "result") && !g_str_equal (as, "indicator"))
    {
      sas_cli_misused (error, _("--as is “result” or “indicator”, not “%s”."), as);
      return SAS_CLI_FAILED;
    }
  text = sas_cli_read ("-", &length, error);
  if (text == NULL)
    return SAS_CLI_FAILED;
  if (!g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("This is not UTF-8 text."));
      return SAS_CLI_FAILED;
    }
  answer = g_strcmp0 (as, "indicator") == 0 ? answer_indicator : answer_result;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      json_array_append_new (answers, answer (lines[i]));
  sas_cli_print_json (answers);
  return SAS_CLI_DONE;
}
