/* All about one person on a day: identity, who appraises and why, posts, years before 2022. Asks the page for changes by its actions "staff.edit-person",
 * "staff.remove-person", "staff.add-post", "staff.edit-post" (s: id), "staff.remove-post" (s: id), "staff.show-person" (s: nip). */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_PANE (sas_person_pane_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonPane, sas_person_pane, SAS, PERSON_PANE, GtkWidget)
/* @nip NULL or unknown: nobody. Keeps a reference to @roster. */
void sas_person_pane_show      (SasPersonPane *self, SasRoster *roster, const char *nip);
/* Once: from where the years of old papers are read. */
void sas_person_pane_set_session  (SasPersonPane *self, SasSession *session);
/* FALSE: the file may only be read. */
void sas_person_pane_set_writable (SasPersonPane *self, gboolean writable);
G_END_DECLS
