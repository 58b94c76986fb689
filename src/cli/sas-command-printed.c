/* The register of prints: list printed, receive, scan, check-paper. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-paper-settings.h"
#include "sas-print-register.h"
#include "sas-printed-store.h"
#include "sas-roster-store.h"

gboolean
sas_cli_list_printed (SasDb *db, const SasCliListOptions *options, GError **error)
{
  SasCli cli = { NULL, options->as };
  int standing = options->state != NULL ? sas_word_find (sas_printed_standings, SAS_PRINTED_STANDINGS, options->state) : -1;
  const SasPrintedFilter filter = { options->year, options->nip, options->unit, options->find, standing };
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (json_t) array = json_array ();

  if (options->state != NULL && standing < 0)
    return sas_cli_misused (error, _("“%s” is no state of a print: out, back, loose are."), options->state);
  roster = sas_roster_store_load (db, error);
  actor = roster != NULL ? sas_cli_actor (&cli, roster, error) : NULL;
  list = actor != NULL ? sas_printed_store_list (db, &filter, actor, error) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      json_t *one = sas_record_to_json (&sas_printed_type, g_ptr_array_index (list, i));

      json_object_set_new (one, "standing", json_string (sas_printed_standings[sas_printed_standing (g_ptr_array_index (list, i))]));
      json_array_append_new (array, one);
    }
  return list != NULL && sas_cli_print_records (array, options->format, error);
}

/* --- what acts --- */

/* The office open for writing, and who acts. */
typedef struct { SasDb *db; SasActor *actor; } Desk;

static void
desk_clear (Desk *desk)
{
  g_clear_pointer (&desk->actor, sas_actor_free);
  g_clear_pointer (&desk->db, sas_db_close);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static gboolean
open_desk (Desk *desk, SasCli *cli, SasDbMode mode, GError **error)
{
  g_autoptr (SasRoster) roster = NULL;

  desk->db = sas_cli_open (cli, mode, error);
  roster = desk->db != NULL ? sas_roster_store_load (desk->db, error) : NULL;
  desk->actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  return desk->actor != NULL;
}

/* The one document that a code means; what is no code at all is wrong usage. (transfer full) */
static char *
id_of (SasDb *db, const char *text, GError **error)
{
  g_autofree char *code = sas_printed_read_code (text);
  g_autoptr (SasPrinted) document = NULL;

  if (code == NULL)
    {
      sas_cli_misused (error, _("“%s” is no code: it has eight digits at least, as at the foot of a sheet."), text);
      return NULL;
    }
  document = sas_printed_store_one (db, code, error);
  return document != NULL ? g_strdup (document->id) : NULL;
}

/* Each code for itself: one that cannot be ticked is named, the others are done. */
static SasCliExit
receive_all (Desk *desk, int count, char **codes, SasDate date, GError **error)
{
  int done = 0;

  for (int i = 0; i < count; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autofree char *id = id_of (desk->db, codes[i], &failure);
      const char *const ids[] = { id, NULL };

      if (id != NULL && sas_printed_store_return (desk->db, ids, date, desk->actor, &failure))
        done++;
      else if (count == 1)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return SAS_CLI_FAILED;
        }
      else
        g_printerr ("%s: %s\n", codes[i], failure->message);
    }
  return done == count ? SAS_CLI_DONE : done > 0 ? SAS_CLI_PARTLY : SAS_CLI_FAILED;
}

SasCliExit
sas_command_receive (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *day = NULL;
  gboolean undo = FALSE;
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &day, N_("When it came back; today when not given"), N_("DATE") },
    { "undo", 0, 0, G_OPTION_ARG_NONE, &undo, N_("It is not back, after all"), NULL },
    { NULL }
  };
  g_auto (Desk) desk = { 0 };
  SasDate date;

  if (!sas_cli_parse ("receive", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  date = undo ? SAS_DATE_NONE : day != NULL ? sas_date_parse (day) : sas_date_today ();
  if (argc < 2)
    {
      sas_cli_misused (error, _("Say the codes of the sheets that came back."));
      return SAS_CLI_USAGE;
    }
  if (!undo && date == SAS_DATE_NONE)
    {
      sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), day);
      return SAS_CLI_USAGE;
    }
  return open_desk (&desk, cli, SAS_DB_READ_WRITE, error) ? receive_all (&desk, argc - 1, argv + 1, date, error) : SAS_CLI_FAILED;
}

SasCliExit
sas_command_scan (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  g_autofree char *id = NULL;
  g_autofree char *place = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Write the scan there instead"), N_("FILE|FOLDER") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace files that exist"), NULL },
    { NULL }
  };
  g_auto (Desk) desk = { 0 };

  if (!sas_cli_parse ("scan", &argc, &argv, entries, error) || !sas_cli_arguments (argc, output != NULL ? 1 : 2, error) ||
      !open_desk (&desk, cli, output != NULL ? SAS_DB_READ_ONLY : SAS_DB_READ_WRITE, error))
    return SAS_CLI_FAILED;
  id = id_of (desk.db, argv[1], error);
  if (id == NULL)
    return SAS_CLI_FAILED;
  if (output == NULL)
    return sas_printed_store_attach (desk.db, id, argv[2], desk.actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  place = sas_printed_store_save_scan (desk.db, id, output, force, desk.actor, error);
  if (place != NULL)
    g_print ("%s\n", place);
  return place != NULL ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* --- what a paper is --- */

static json_t *
check_to_json (const SasPaperCheck *check)
{
  json_t *documents = json_array ();

  for (guint i = 0; i < check->matches->len; i++)
    {
      const SasPaperMatch *match = g_ptr_array_index (check->matches, i);
      json_t *one = sas_record_to_json (&sas_printed_type, match->document);

      json_object_set_new (one, "still", json_boolean (match->still));
      json_array_append_new (documents, one);
    }
  return json_pack ("{s:s, s:o}", "verdict", sas_paper_verdicts[check->verdict], "documents", documents);
}

static void
tell (const SasPaperCheck *check)
{
  g_autofree char *sentence = sas_paper_check_sentence (check);

  g_print ("%s\n", sentence);
  for (guint i = 0; i < check->matches->len; i++)
    {
      g_autofree char *one = sas_paper_match_sentence (g_ptr_array_index (check->matches, i));

      g_print ("%s\n", one);
    }
}

SasCliExit
sas_command_check_paper (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasPrintRequest) request = sas_print_request_new ();
  g_autoptr (SasPaperCheck) check = NULL;
  g_autoptr (json_t) json = NULL;
  g_auto (Desk) desk = { 0 };

  if (!sas_cli_parse ("check-paper", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error) ||
      !open_desk (&desk, cli, SAS_DB_READ_ONLY, error) || !sas_paper_load (desk.db, &request->paper, error))
    return SAS_CLI_FAILED;
  request->office = g_strdup (cli->store);
  request->actor = g_steal_pointer (&desk.actor);
  check = sas_paper_check (argv[1], request, NULL, error);
  if (check == NULL)
    return SAS_CLI_FAILED;
  if (g_strcmp0 (format, "json") == 0)
    sas_cli_print_json (json = check_to_json (check));
  else
    tell (check);
  return check->verdict == SAS_PAPER_OURS ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
