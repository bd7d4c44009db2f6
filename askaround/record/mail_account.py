"""The asker's own mailbox, and how to reach it."""

from typing import Self

from django.db import models

from askaround.record.asker import Asker


class MailAccountQuerySet(models.QuerySet["MailAccount"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)


class MailAccount(models.Model):
    """Settings of one account type. `secret` is the password, encrypted outside this table."""

    owner = models.OneToOneField(Asker, models.CASCADE, related_name="mail_account")
    account_type = models.CharField(max_length=20, default="smtp")
    address = models.EmailField(max_length=254)
    settings = models.JSONField(default=dict)
    secret = models.BinaryField(blank=True, default=b"")
    tried_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)

    objects = MailAccountQuerySet.as_manager()

    def __str__(self) -> str:
        return self.address
