"""Django's PostgreSQL backend over the embedded server, which the first connection of a process starts."""

from typing import Any

from django.db.backends.postgresql import base

from treatykb.embedded import server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects through the server's unix socket; the setting CLUSTER names the data folder."""

    def get_connection_params(self) -> dict[str, Any]:
        """Django's parameters with the running server's socket folder as host."""
        self.settings_dict["HOST"] = str(server.join(self.settings_dict["CLUSTER"]))
        return super().get_connection_params()
