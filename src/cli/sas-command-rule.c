/* rule: the rules alone, without an office file. */
#include "config.h"
#include "sas-cli.h"
#include "sas-i18n.h"
#include "sas-record.h"
#include "sas-rule.h"

static json_t *
answer_all (const char *kind, const json_t *inputs, GError **error)
{
  g_autoptr (json_t) answers = json_array ();
  gsize i;
  json_t *one;

  if (!json_is_array (inputs))
    return sas_rule_answer (kind, inputs, error);
  json_array_foreach (inputs, i, one)
    {
      json_t *answer = sas_rule_answer (kind, one, error);

      if (answer == NULL)
        return NULL;
      json_array_append_new (answers, answer);
    }
  return g_steal_pointer (&answers);
}

SasCliExit
sas_command_rule (SasCli *cli, int argc, char **argv, GError **error)
{
  gboolean list = FALSE;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("Name the kinds"), NULL },
    { NULL }
  };
  g_autofree char *text = NULL;
  g_autoptr (json_t) inputs = NULL;
  g_autoptr (json_t) answer = NULL;
  gsize length = 0;

  if (!sas_cli_parse ("rule", &argc, &argv, entries, error) || !sas_cli_arguments (argc, list ? 0 : 1, error))
    return SAS_CLI_FAILED;
  for (guint i = 0; list && sas_rule_kinds ()[i] != NULL; i++)
    g_print ("%s\n", sas_rule_kinds ()[i]);
  if (list)
    return SAS_CLI_DONE;
  text = sas_cli_read ("-", &length, error);
  inputs = text != NULL ? sas_json_parse (text, (gssize) length, error) : NULL;
  answer = inputs != NULL ? answer_all (argv[1], inputs, error) : NULL;
  if (answer == NULL)
    return SAS_CLI_FAILED;
  sas_cli_print_json (answer);
  return SAS_CLI_DONE;
}
