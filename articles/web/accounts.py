"""Signing in and out, for everybody with an account: the admin's own form lets in its staff only."""

from django.contrib.auth.views import LoginView, LogoutView


class SignIn(LoginView):
    """Asks for name and password, and leads on to where the visitor came from."""

    template_name = "sign-in.html"


class SignOut(LogoutView):
    """Ends the session; a form sends it, so that no link of another site can."""
