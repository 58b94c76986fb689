#include "config.h"
#include "sas-i18n.h"
#include "sas-app-page.h"
#include "sas-approval-item.h"
#include "sas-approval-page.h"
#include "sas-distribution-page.h"
#include "sas-evaluation-page.h"
#include "sas-follow-up-page.h"
#include "sas-home-page.h"
#include "sas-matrix-page.h"
#include "sas-monitoring-page.h"
#include "sas-plan-page.h"
#include "sas-print-page.h"
#include "sas-staff-page.h"
#include "sas-task-page.h"

/* The pages in the order of the sidebar and of Alt+1 .. Alt+9, Alt+0. One row a page. */
const SasPageSpec sas_page_specs[] = {
  { "home", N_("Home"), NULL, "go-home-symbolic", NULL, "beranda", FALSE, sas_home_page_new },
  { "task", N_("My tasks"), N_("What waits for you, by its term"), "task-due-symbolic", NULL, "tugas", FALSE, sas_task_page_new },
  { "plan", N_("SKP"), N_("Employee performance plans"), "x-office-document-symbolic", N_("Planning"), "skp", TRUE, sas_plan_page_new },
  { "matrix", N_("Role matrix"), NULL, "view-grid-symbolic", N_("Planning"), "matriks", TRUE, sas_matrix_page_new },
  { "approval", N_("Approval"), N_("Plans that wait to be set"), "object-select-symbolic", N_("Planning"), "persetujuan", TRUE, sas_approval_page_new,
    sas_approval_concerns },
  { "monitoring", N_("Monitoring"), N_("Realisation, evidence, feedback, guidance"), "power-profile-balanced-symbolic", N_("Execution"),
    "pemantauan", TRUE, sas_monitoring_page_new },
  { "evaluation", N_("Performance evaluation"), NULL, "starred-symbolic", N_("Appraisal"), "evaluasi", TRUE, sas_evaluation_page_new },
  { "distribution", N_("Distribution of predicates"), N_("Each unit beside its pattern, and habits in rating"), "view-sort-descending-symbolic",
    N_("Appraisal"), "sebaran", TRUE, sas_distribution_page_new, sas_approval_concerns },
  { "follow-up", N_("Follow-up"), N_("Awards, guidance, objections, angka kredit"), "mail-forward-symbolic", N_("After the evaluation"),
    "tindak-lanjut", FALSE, sas_follow_up_page_new },
  { "staff", N_("Staff and units"), NULL, "system-users-symbolic", N_("Administration"), "pegawai", TRUE, sas_staff_page_new },
  { "print", N_("Print documents"), NULL, "printer-symbolic", N_("Administration"), "cetak", TRUE, sas_print_page_new },
  { NULL }
};
const guint sas_n_page_specs = G_N_ELEMENTS (sas_page_specs) - 1;
