"""Django's PostgreSQL backend over the embedded server, which the first connection of a process starts."""

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from treatykb.embedded import server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects through the server's unix socket; the setting HOST names the folder of its data."""

    def get_connection_params(self) -> dict[str, Any]:
        """Django's parameters with the running server's socket folder as host."""
        sockets = server.join(Path(self.settings_dict["HOST"]))
        return {**super().get_connection_params(), "host": str(sockets)}
