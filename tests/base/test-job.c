#include "sas-job.h"

static gpointer
count_to_ten (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  for (int i = 1; i <= 10; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      sas_job_report (job, i / 10.0);
      g_usleep (1000);
    }
  return g_strdup ("done");
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_completes (void)
{
  g_autoptr (SasJob) job = sas_job_new ("Counting", count_to_ten, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  sas_job_run_async (job, g_free, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  text = sas_job_run_finish (job, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "done");
  g_assert_cmpfloat (sas_job_get_progress (job), ==, 1.0);
  while (g_main_context_iteration (NULL, FALSE));
}

static void
test_cancel (void)
{
  g_autoptr (SasJob) job = sas_job_new ("Counting", count_to_ten, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sas_job_run_async (job, g_free, on_done, &result);
  sas_job_cancel (job);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (sas_job_run_finish (job, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  while (g_main_context_iteration (NULL, FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/job/completes", test_completes);
  g_test_add_func ("/job/cancel", test_cancel);
  return g_test_run ();
}
