/* What the files of the page share. */
#pragma once
#include "sas-app-page.h"
#include "sas-approval-facts.h"
#include "sas-approval-list.h"
#include "sas-approval-page.h"
#include "sas-leader-pane.h"
#include "sas-margin-list.h"
#include "sas-paper-view.h"
#include "sas-plan-sitting.h"
G_BEGIN_DECLS
/* What the page's one next action is. */
typedef enum { SAS_APPROVAL_NOTHING, SAS_APPROVAL_DIALOGUE, SAS_APPROVAL_RETURN, SAS_APPROVAL_APPROVE } SasApprovalNext;

struct _SasApprovalPage
{
  GtkWidget         parent_instance;

  SasSession       *session;        /* (owned) */
  SasPlanDesk      *desk;           /* (owned) (nullable) of the plan that is shown */
  SasApprovalFacts *facts;          /* (owned) (nullable) until they are read */
  SasSitting       *sitting;        /* (owned) (nullable) what "approval.undo" takes back */
  GCancellable     *opening;        /* (owned) (nullable) */
  char             *wanted;         /* (owned) (nullable) what to show once the list is here */
  char             *unprinted;      /* (owned) (nullable) why there is no paper */
  gulong            saved_handler;
  gboolean          looked;         /* the paper that is shown has been read to its end */
  gboolean          folded;
  gboolean          leader_wanted;

  /* template */
  GtkWidget        *root;
  SasApprovalList  *list;
  GtkStack         *middle;
  GtkLabel         *empty_title, *empty_text;
  GtkLabel         *name, *about;
  GtkButton        *secondary, *primary;
  GtkLabel         *primary_label, *key;
  GtkWidget        *dialogue_notice, *trouble;
  GtkLabel         *dialogue_text, *trouble_text;
  GtkToggleButton  *mark, *leader_button;
  GtkBox           *legend;
  GtkLabel         *removed;
  SasPaperView     *paper;
  SasMarginList    *margin;
  SasLeaderPane    *leader;
};

/* Reads the plan @nip of @year and what stands beside it. */
void            sas_approval_page_open            (SasApprovalPage *self, const char *nip, int year);
void            sas_approval_page_update          (SasApprovalPage *self);
/* sas-approval-page-next.c */
SasApprovalNext sas_approval_page_next            (SasApprovalPage *self);
void            sas_approval_page_update_next     (SasApprovalPage *self);
void            sas_approval_page_update_notices  (SasApprovalPage *self);
/* sas-approval-page-changes.c */
void            sas_approval_page_update_tints    (SasApprovalPage *self);
void            sas_approval_page_update_changes  (SasApprovalPage *self);
/* sas-approval-page-actions.c */
void            sas_approval_page_install_actions (GtkWidgetClass *class);
gboolean        sas_approval_page_act             (SasApprovalPage *self, SasApprovalNext what);
void            sas_approval_page_look            (SasApprovalPage *self);
G_END_DECLS
