/* search: what the box of the window finds, but for its pages and actions. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-i18n.h"
#include "sas-search-store.h"

#define USUAL_LIMIT 8
#define MOST 200

static gboolean
print_hits (GPtrArray *hits, const char *format, GError **error)
{
  static const char *const headings[] = { "kind", "title", "detail", "page", "place", NULL };
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) json = sas_hits_to_json (hits);

  for (guint i = 0; i < hits->len; i++)
    {
      const SasHit *hit = g_ptr_array_index (hits, i);

      sas_cli_add_row (rows, sas_hit_kinds[hit->kind], hit->title, hit->detail, hit->page, hit->place, NULL);
    }
  if (g_strcmp0 (format, "json") != 0)
    return sas_cli_print_rows (rows, format, error);
  sas_cli_print_json (json);
  return TRUE;
}

SasCliExit
sas_command_search (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *format = NULL;
  int limit = USUAL_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("At most so many of each kind"), "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (!sas_cli_parse ("search", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  if (limit < 1 || limit > MOST)
    return sas_cli_misused (error, _("--limit is from 1 to %d."), MOST) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  actor = db != NULL ? sas_cli_find_actor (cli, db, error) : NULL;
  hits = actor != NULL ? sas_search_store_find (db, actor, argv[1], (guint) limit, sas_date_today (), error) : NULL;
  return hits != NULL && print_hits (hits, format, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
