"""What every request passes on its way in and out; settings.MIDDLEWARE gives the order and the reason."""
