/* sasaran-cli: a thin skin over the libraries. Each command is a row of a table and a function; data goes to stdout,
 * messages to stderr, in the language of the locale. What a machine reads never changes with the language. */
#pragma once
#include <gio/gio.h>
#include <jansson.h>
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-plan-paste.h"
#include "sas-roster.h"
G_BEGIN_DECLS

typedef enum { SAS_CLI_DONE = 0, SAS_CLI_FAILED = 1, SAS_CLI_USAGE = 2, SAS_CLI_PARTLY = 3 } SasCliExit;

/* What stands before the command. */
typedef struct
{
  char *store;   /* --store, $SASARAN_STORE, else the application's own */
  char *as;      /* --as: NIP of who acts; NULL: the operator of the PC */
} SasCli;

/* @argv[0] is the command's name; @error set makes the exit status 1 unless it is a GOptionError: then 2. */
typedef SasCliExit (*SasCliRun) (SasCli *cli, int argc, char **argv, GError **error);

typedef struct
{
  const char *name;
  const char *usage;    /* what follows the name */
  const char *summary;  /* untranslated: _(summary) */
  SasCliRun   run;
} SasCommand;

/* --- shared by the commands --- */

/* Parses the command's own options; the rest stays in @argv. --help prints and ends the program with 0. */
gboolean   sas_cli_parse      (const char *command, int *argc, char ***argv, const GOptionEntry *entries, GError **error);
/* FALSE with a usage error unless just @count arguments stand after the name. */
gboolean   sas_cli_arguments  (int argc, int count, GError **error);
/* A usage error: exit 2. Always FALSE. */
gboolean   sas_cli_misused    (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
SasDb     *sas_cli_open       (SasCli *cli, SasDbMode mode, GError **error);
/* Who acts; SAS_ERROR_NOT_FOUND when --as names nobody of the office. */
SasActor  *sas_cli_actor      (SasCli *cli, SasRoster *roster, GError **error);
/* The same without reading everybody. */
SasActor  *sas_cli_find_actor (SasCli *cli, SasDb *db, GError **error);
void       sas_cli_print_json (const json_t *json);
/* Whether @path names a workbook or CSV that may be written: SAS_ERROR_CONFLICT where it is there and @force is not. */
gboolean   sas_cli_may_write  (const char *path, gboolean force, GError **error);
/* Rows of cells, the first the headings, as "table" (aligned), "csv" or "json" (array of objects by heading); or into the workbook or
 * CSV that @format names by its path (list --output). */
gboolean   sas_cli_print_rows (GPtrArray *rows, const char *format, GError **error);
/* A sheet of results, understood; SAS_ERROR_INVALID when it cannot be read as a table. (transfer full) */
SasPlanPaste *sas_cli_read_paste (const char *path, GError **error);
/* What its columns were taken for, what becomes of its rows, and the count. */
void       sas_cli_print_paste (const SasPlanPaste *paste, gboolean as_json);
/* import --kind results. */
SasCliExit sas_cli_import_results (SasCli *cli, const char *path, const char *nip, int year, gboolean dry_run, gboolean as_json,
                                   GError **error);
/* All of a file, or of stdin for "-". */
char      *sas_cli_read       (const char *path, gsize *length, GError **error);

SasCliExit sas_command_create  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_import  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_export  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_list    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_show    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_set     (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_act     (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_amend   (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_open    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_log     (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_request (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_collect (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_suggest (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_rate    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_evidence (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_extend  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_counselling (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_clock   (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_distribution (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_bench   (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_search  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_figures (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_follow_up (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_credit  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_history  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_ranking (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_bias    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_compare (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_remove  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_copy    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_matrix  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_draft   (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_print   (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_receive (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_scan    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_check_paper (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_setting (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_backup  (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_restore (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_check   (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_rule    (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_library (SasCli *cli, int argc, char **argv, GError **error);
SasCliExit sas_command_text    (SasCli *cli, int argc, char **argv, GError **error);
G_END_DECLS
