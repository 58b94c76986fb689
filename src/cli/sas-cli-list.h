/* What the lists share. */
#pragma once
#include "sas-cli.h"
G_BEGIN_DECLS
typedef struct { char *unit, *state, *find, *nip, *format, *as, *date, *period; int year, version; } SasCliListOptions;

gboolean   sas_cli_wants_json (const SasCliListOptions *options);
/* The first row: the headings. (transfer full) */
GPtrArray *sas_cli_rows_new   (const char *const *headings);
/* One cell a heading; NULL prints as an empty one. */
void       sas_cli_add_row    (GPtrArray *rows, ...) G_GNUC_NULL_TERMINATED;

/* Whether @text (nullable) has @part in it, whatever the case. */
gboolean   sas_cli_contains   (const char *text, const char *part);

/* Objects of the same keys, those of the first being the headings; nothing when there are none, in JSON []. */
gboolean   sas_cli_print_records (const json_t *array, const char *format, GError **error);

gboolean   sas_cli_list_evaluations   (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_organisations (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_actions       (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_log           (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_feedback      (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_requests      (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_takeovers     (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_extensions    (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_guidance      (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_monitoring    (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_receipts      (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_follow_ups    (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_printed       (SasDb *db, const SasCliListOptions *options, GError **error);
gboolean   sas_cli_list_legacy        (SasDb *db, const SasCliListOptions *options, GError **error);
G_END_DECLS
