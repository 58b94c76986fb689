/* What happened to the document of an evaluation, and what may still happen to it until when: signed, handed over, signed by the
 * employee, objection, explanation, decision, report. */
#pragma once
#include <gtk/gtk.h>
#include "sas-person-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_COURSE (sas_person_course_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonCourse, sas_person_course, SAS, PERSON_COURSE, GtkBox)
GtkWidget *sas_person_course_new  (void);
void       sas_person_course_show (SasPersonCourse *self, SasPersonDesk *desk);
G_END_DECLS
