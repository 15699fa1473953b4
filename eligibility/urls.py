"""Addresses of eligibility. Those of a run hold no answer, and nothing about the person."""

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from eligibility import addresses, keeping, result_views, views

app_name = "eligibility"
register_converter(addresses.RunConverter, "run")
register_converter(addresses.QuestionConverter, "question")
register_converter(addresses.EntryConverter, "entry")

urlpatterns = [
    path("", views.StartView.as_view(), name="start"),
    path(_("begin/"), views.BeginView.as_view(), name="begin"),
    path(_("resume/"), keeping.ResumeView.as_view(), name="resume"),
    path(_("erased/"), views.ErasedView.as_view(), name="erased"),
    path("<run:run>/", views.NextView.as_view(), name="run"),
    path(_("<run:run>/answers/"), views.ReviewView.as_view(), name="answers"),
    path(_("<run:run>/result/"), result_views.ResultView.as_view(), name="result"),
    path(_("<run:run>/comparison/"), result_views.ComparisonView.as_view(), name="comparison"),
    path("<run:run>/pdf/", result_views.PdfView.as_view(http_method_names=["get", "head"]), name="pdf"),
    path(_("<run:run>/calendar/"), result_views.CalendarView.as_view(), name="calendar"),
    path(_("<run:run>/record/"), keeping.RecordView.as_view(), name="record"),
    path(_("<run:run>/erase/"), views.EraseView.as_view(), name="erase"),
    path("<run:run>/<question:question>/", views.question_page, name="question"),
    path("<run:run>/<question:question>/<entry:entry>/", views.EntryView.as_view(), name="entry"),
    path(
        _("<run:run>/<question:question>/<entry:entry>/details/"),
        views.EntryView.as_view(details=True),
        name="details",
    ),
]
