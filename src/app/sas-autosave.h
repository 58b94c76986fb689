/* When what is typed goes into the file: a pause in typing saves it, so does typing on and on; what could not be saved is tried again.
 * A plain member of a desk that holds one value; one save at a time. */
#pragma once
#include "sas-session.h"
G_BEGIN_DECLS
typedef struct
{
  SasSession *session;              /* weak; NULL once it is closed: nothing is saved any more */
  void      (*write) (gpointer desk);
  gpointer    desk;                 /* (borrowed): it holds this */
  guint       serial;               /* counts changes */
  guint       saved_serial;         /* the last one that the file has */
  guint       sent_serial;          /* the one on its way */
  gint64      unsaved_since;        /* monotonic, microseconds */
  gint64      sent_at;
  guint       timer;                /* until the next save */
  gboolean    writing;
} SasAutosave;

/* @write begins to store the value of @desk as it stands, and has sas_autosave_ended () called when that is over. */
void     sas_autosave_init      (SasAutosave *self, SasSession *session, void (*write) (gpointer desk), gpointer desk);
void     sas_autosave_clear     (SasAutosave *self);
/* The value was changed. */
void     sas_autosave_touch     (SasAutosave *self);
/* The value was read anew: the file has it. */
void     sas_autosave_reset     (SasAutosave *self);
/* Saves at once, changed or not; nothing while a save is under way. */
void     sas_autosave_now       (SasAutosave *self);
/* Saves at once what is not saved. */
void     sas_autosave_flush     (SasAutosave *self);
/* Not by itself until the next change: the value is about to be read anew. */
void     sas_autosave_hold      (SasAutosave *self);
/* TRUE: the file has the value as it now stands; FALSE: it has gone on meanwhile, or was not @stored, and is saved again. */
gboolean sas_autosave_ended     (SasAutosave *self, gboolean stored);
gboolean sas_autosave_is_behind (const SasAutosave *self);   /* the file has not the last change */
gboolean sas_autosave_is_idle   (const SasAutosave *self);   /* it has, and nothing is under way */
G_END_DECLS
