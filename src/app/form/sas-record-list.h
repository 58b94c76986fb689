/* A window with a list of records of one kind (workblocks of a leader, teams): added, changed, taken out and put in order by pointer
 * or keyboard, each step stored at once and announced by the session. What is taken out comes back by the message's button. */
#pragma once
#include "sas-record-dialog.h"
#include "sas-session.h"
G_BEGIN_DECLS
typedef struct
{
  const char *title, *text;                        /* N_(): of the window; what the list is for */
  const char *add, *removed;                       /* N_(): the button, with mnemonic; the message */
  const char *print;                               /* N_(), nullable: label of a button that asks for "print" */
  const SasRecordQuestion *question;               /* the form of one */
  SasChanges  writes;                              /* what a step changes */
  GPtrArray *(*list)       (SasDb *db, const char *nip, int year, GError **error);
  gboolean   (*save)       (SasDb *db, gpointer record, const SasActor *actor, GError **error);
  gboolean   (*remove)     (SasDb *db, const char *id, const SasActor *actor, GError **error);
  gboolean   (*swap)       (SasDb *db, const char *id, const char *other, const SasActor *actor, GError **error);   /* nullable: no order */
  char      *(*dup_title)  (gconstpointer record);
  char      *(*dup_detail) (gconstpointer record, SasRoster *roster);
} SasRecordListKind;

#define SAS_TYPE_RECORD_LIST (sas_record_list_get_type ())
G_DECLARE_FINAL_TYPE (SasRecordList, sas_record_list, SAS, RECORD_LIST, GtkWindow)
/* Signal "print". Opens over @parent. @blank (transfer full): what a new one begins with. @nip and @year: whose and of when, for
 * @kind's list. @kind outlives the window. (transfer none) */
SasRecordList *sas_record_list_open (GtkWidget *parent, const SasRecordListKind *kind, SasSession *session, const char *nip, int year,
                                     gpointer blank);
G_END_DECLS
