#include "config.h"
#include "sas-typed-words.h"
#include "sas-words-store.h"

#define WATCH "sas-typed-words"
#define DELAY 1000   /* milliseconds after which the file has a key, however fast the next ones come */

typedef struct
{
  GtkWidget  *field;     /* (borrowed): it holds this */
  SasSession *session;   /* (owned) */
  char       *place;
  guint       timer;
} Watch;

typedef struct { char *place, *text; } Words;

static void
words_free (gpointer data)
{
  Words *words = data;

  g_free (words->place);
  g_free (words->text);
  g_free (words);
}

/* --- the field --- */

static char *
text_of (GtkWidget *field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (GtkWidget *field, const char *text)
{
  if (GTK_IS_EDITABLE (field))
    gtk_editable_set_text (GTK_EDITABLE (field), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
}

/* --- writing --- */

static gpointer
keep (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Words *words = input;

  return GINT_TO_POINTER (sas_words_store_keep (db, words->place, words->text, actor, error));
}

/* What cannot be written is still in the field, and is written with the next key. */
static void
kept (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("words were not kept: %s", error->message);
}

static void
write_words (SasSession *session, const char *place, char *text)
{
  Words *words = g_new (Words, 1);

  *words = (Words) { g_strdup (place), text };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, keep, words, words_free, NULL, NULL, kept, NULL);
}

static gboolean
due (gpointer data)
{
  Watch *watch = data;

  watch->timer = 0;
  write_words (watch->session, watch->place, text_of (watch->field));
  return G_SOURCE_REMOVE;
}

static void
typed (Watch *watch)
{
  if (watch->timer == 0)
    watch->timer = g_timeout_add (DELAY, due, watch);
}

/* --- reading --- */

static gpointer
find (SasDb *db, gpointer place, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  char *text = sas_words_store_find (db, place, actor, error);

  return text != NULL ? text : error != NULL && *error != NULL ? NULL : g_strdup ("");
}

static void
found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) field = user_data;
  g_autofree char *words = sas_session_run_finish (SAS_SESSION (session), result, NULL);
  g_autofree char *now = g_object_get_data (G_OBJECT (field), WATCH) != NULL ? text_of (field) : NULL;

  if (words != NULL && *words != '\0' && now != NULL && *now == '\0')
    set_text (field, words);
}

/* --- watching --- */

/* The field goes: what was typed last is written now. */
static void
field_gone (Watch *watch)
{
  if (watch->timer != 0)
    {
      g_clear_handle_id (&watch->timer, g_source_remove);
      due (watch);
    }
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_clear_handle_id (&watch->timer, g_source_remove);
  g_object_unref (watch->session);
  g_free (watch->place);
  g_free (watch);
}

void
sas_typed_words_watch (GtkWidget *field, SasSession *session, const char *place)
{
  GObject *source = GTK_IS_EDITABLE (field) ? G_OBJECT (field) : G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)));
  Watch *watch = g_new0 (Watch, 1);

  *watch = (Watch) { field, g_object_ref (session), g_strdup (place), 0 };
  g_object_set_data_full (G_OBJECT (field), WATCH, watch, watch_free);
  g_signal_connect_swapped (source, "changed", G_CALLBACK (typed), watch);
  g_signal_connect_swapped (field, "unrealize", G_CALLBACK (field_gone), watch);
  sas_session_run_async (session, SAS_CHANGED_NOTHING, find, g_strdup (place), g_free, g_free, NULL, found, g_object_ref (field));
}

void
sas_typed_words_forget (GtkWidget *field, SasSession *session, const char *place)
{
  Watch *watch = field != NULL ? g_object_get_data (G_OBJECT (field), WATCH) : NULL;

  if (watch != NULL)
    g_clear_handle_id (&watch->timer, g_source_remove);
  write_words (session, place, NULL);
}
