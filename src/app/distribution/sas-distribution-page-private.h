/* What the page is made of, for its file and its tests. */
#pragma once
#include "sas-bias-panel.h"
#include "sas-distribution-page.h"
#include "sas-distribution-pane.h"
#include "sas-distribution-people.h"
#include "sas-distribution-table.h"
G_BEGIN_DECLS
struct _SasDistributionPage
{
  GtkWidget              parent_instance;

  SasSession            *session;
  /* template */
  GtkWidget             *root;
  GtkWidget             *back;
  GtkLabel              *name, *about;
  GtkDropDown           *period_drop;
  GtkWidget             *panes;           /* the switch of a narrow window */
  GtkToggleButton       *rows_button, *unit_button;
  GtkStack              *middle;
  GtkWidget             *rows, *side;     /* the two panes */
  GtkStack              *lists;
  SasDistributionTable  *table;
  SasDistributionPeople *people;
  SasDistributionPane   *pane;
  SasBiasPanel          *habits;
  GtkLabel              *empty_title, *empty_text;
  /* state */
  SasPeriod              period;
  gboolean               filling;         /* the list of periods is made */
  GPtrArray             *units;           /* (nullable) SasUnitDistribution */
  GPtrArray             *rated;           /* (nullable) SasEvaluationRow: the people of the opened unit */
  char                  *opened;          /* (nullable) code of the unit whose people are shown */
  gboolean               entering;        /* the keys go to the people once they are read */
  char                  *wanted;          /* (nullable) a unit asked for before the units were read */
  char                  *appraiser;       /* (nullable) whose habits are asked for */
  gboolean               folded;
  GCancellable          *reading, *listing, *looking;   /* of the units, of the people, of the habits */
};
G_END_DECLS
