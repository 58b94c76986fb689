/* Everything that who evaluates says of one person: marks and feedback a result and a value of behaviour, the two ratings with what the
 * record suggests and why, the predicate that follows, the reason of a departure, notes. Works on the desk; who asks for feedback to be
 * taken in gets "person.collect". */
#pragma once
#include <gtk/gtk.h>
#include "sas-person-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_EDITOR (sas_person_editor_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonEditor, sas_person_editor, SAS, PERSON_EDITOR, GtkBox)
GtkWidget *sas_person_editor_new      (void);
void       sas_person_editor_set_desk (SasPersonEditor *self, SasPersonDesk *desk);   /* (nullable) */
void       sas_person_editor_update   (SasPersonEditor *self);
/* The focus goes to the field of @path, brought into view. */
void       sas_person_editor_go       (SasPersonEditor *self, const char *path);
G_END_DECLS
