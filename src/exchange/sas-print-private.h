/* One plan on paper, as printing in bulk needs it. */
#pragma once
#include "sas-db.h"
#include "sas-print.h"
G_BEGIN_DECLS
void sas_print_item_free (SasPrintItem *item);
/* What the office file and @request say; @office is cleared by the caller. */
gboolean    sas_print_office_load (SasPrintOffice *office, const SasPrintRequest *request, SasDb *db, GError **error);
/* Who has a current plan of @year: number -> SasPlanState + 1. (transfer full) */
GHashTable *sas_print_planned     (SasDb *db, int year, GError **error);
/* Everybody of @request, in order. SAS_ERROR_INVALID for an unknown unit or number, or when nobody is left. (transfer container)
 * (array of const SasPerson) */
GPtrArray *sas_print_people (const SasPrintRequest *request, SasRoster *roster, GError **error);
/* The leader's forms of @forms that @nip has for @year, laid out; empty when he has none. (transfer full) (array of SasPages) */
GPtrArray *sas_print_lay_out_leader (SasDb *db, const char *nip, int year, guint forms, const SasPrintOffice *office, GError **error);
/* The forms of the evaluation of @request's period that @item's person has; says in @item how far it is, or why there is none.
 * (transfer full) (array of SasPages) */
GPtrArray *sas_print_lay_out_evaluation (SasDb *db, const SasPrintRequest *request, const SasPrintOffice *office, SasPrintItem *item,
                                         GError **error);
/* Puts what @staging holds into @folder: all files or none of the new ones. */
gboolean sas_print_move_in (const char *staging, const char *folder, gboolean overwrite, GError **error);
void     sas_print_drop_folder (const char *folder);   /* with the files in it */
/* @durable: only when it is on the disk. SAS_ERROR_STORAGE. */
gboolean sas_print_write_file (const char *path, GBytes *bytes, gboolean durable, GError **error);
G_END_DECLS
