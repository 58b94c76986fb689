/* A new office before it is a file: what the assistant gathers, and the making of it. Plain data, no widget. */
#pragma once
#include <gio/gio.h>
#include "sas-roster.h"
G_BEGIN_DECLS
typedef struct
{
  char      *path;         /* of the file to be made */
  char      *office;       /* name of the agency */
  char      *place;        /* where documents are signed; "" */
  char      *letterhead;   /* lines of the kop surat; "" */
  GBytes    *logo;         /* (nullable) */
  SasRoster *roster;
  char      *me;           /* NIP of who sets it up; NULL: the operator */
} SasOfficeDraft;

SasOfficeDraft *sas_office_draft_new        (void);                       /* (transfer full) with the path where the program keeps its office */
void            sas_office_draft_free       (SasOfficeDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasOfficeDraft, sas_office_draft_free)

/* Reads a staff, unit or assignment list into the roster. A sentence about what came of it. FALSE with the first faults in
 * @error (SAS_ERROR_INVALID): then nothing of the file was taken. (out) @summary (transfer full). */
gboolean        sas_office_draft_import     (SasOfficeDraft *draft, const char *path, char **summary, GError **error);
/* One typed person; @unit is a name, which is made a unit when there is none of it yet. SAS_ERROR_INVALID for a wrong number. */
gboolean        sas_office_draft_add_person (SasOfficeDraft *draft, const char *number, const char *name, const char *position, const char *unit,
                                             GError **error);
/* @superior NULL: nobody. */
void            sas_office_draft_set_superior (SasOfficeDraft *draft, const char *nip, const char *superior);
/* A first proposal of the letterhead: one line a name. (transfer full) */
char           *sas_office_draft_letterhead (const char *office);
/* Makes the file, whole or not at all. In any thread. */
gboolean        sas_office_draft_create     (SasOfficeDraft *draft, GError **error);
G_END_DECLS
