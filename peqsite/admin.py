"""The accounts of staff: Django's own pages, less what a keyboard or a screen reader cannot use."""

from typing import ClassVar

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

admin.site.unregister((User, Group))


@admin.register(User)
class StaffUserAdmin(UserAdmin):
    readonly_fields = ("last_login", "date_joined")  # kept by the site; their fields had no label
    filter_horizontal: ClassVar[tuple[str, ...]] = ()


@admin.register(Group)
class StaffGroupAdmin(GroupAdmin):
    filter_horizontal: ClassVar[tuple[str, ...]] = ()
