/* What the scenes of shots.c share. A scene arranges the window and returns the dialog that is pictured; NULL: the window itself. */
#pragma once
#include "ui-office.h"

typedef struct
{
  SasApplication *application;
  SasConfig      *config;
  SasSession     *session;
  SasWindow      *window;
  GtkWidget      *page;       /* of the scene, once it is there */
} Shots;

GtkWidget *shots_dialog (Shots *shots);
void       shots_go     (Shots *shots, const char *page, GType type, const char *place);

/* shots-follow-up.c */
GtkWidget *shots_follow_up         (Shots *shots);
GtkWidget *shots_follow_up_plan    (Shots *shots);
GtkWidget *shots_follow_up_award   (Shots *shots);
GtkWidget *shots_follow_up_history (Shots *shots);
GtkWidget *shots_ranking           (Shots *shots);
GtkWidget *shots_allowance         (Shots *shots);
GtkWidget *shots_allowance_factors (Shots *shots);
GtkWidget *shots_credit            (Shots *shots);
GtkWidget *shots_credit_opening    (Shots *shots);
GtkWidget *shots_index             (Shots *shots);
