/* A field whose words survive a crash before they are said: a pause in typing puts them into the file, and the field finds them again when
 * it is shown anew. */
#pragma once
#include "sas-session.h"
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* @field: GtkTextView or GtkEditable. @place: what the words are for (sas-words-store.h). What stands there is put into @field while that
 * is empty. */
void sas_typed_words_watch  (GtkWidget *field, SasSession *session, const char *place);
/* They are said, or given up: the file forgets them. With @field (nullable) nothing of it is on its way any more. */
void sas_typed_words_forget (GtkWidget *field, SasSession *session, const char *place);
G_END_DECLS
