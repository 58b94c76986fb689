/* "Siapkan kantor baru" in three steps: the agency and its letterhead; the staff, read from a list or typed; who appraises whom.
 * Nothing is written before the end, and everything can be changed later. */
#pragma once
#include <gtk/gtk.h>
#include "sas-restore-window.h"
G_BEGIN_DECLS
#define SAS_TYPE_OFFICE_ASSISTANT (sas_office_assistant_get_type ())
G_DECLARE_FINAL_TYPE (SasOfficeAssistant, sas_office_assistant, SAS, OFFICE_ASSISTANT, GtkWindow)
void sas_office_assistant_present (GtkWindow *parent, SasPathMade made);
G_END_DECLS
