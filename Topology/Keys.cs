using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The encryption keys of our own.</summary>
public static class Keys
{
    public static readonly EncryptionKey Secrets = new("secrets", "Secrets of exchanges, AI vendors and infrastructure");

    public static readonly EncryptionKey Tables = new("dynamodb", "Tables, where the environment asks for a key of its own");

    public static readonly EncryptionKey AuditObjects = new("s3", "Objects of the audit bucket");

    // Under the key AWS manages for SNS neither EventBridge nor alarms could publish: its policy cannot be changed to let them.
    public static readonly EncryptionKey Messages = new("messages", "Messages of topics")
    {
        ServicePrincipals = ["events.amazonaws.com", "cloudwatch.amazonaws.com"],
    };

    public static readonly EncryptionKey Logs = new("logs", "Log groups") { ServicePrincipals = ["logs.amazonaws.com"] };

    public static readonly EncryptionKey Backups = new("backups", "Backups of tables");

    /// <summary>Stands in the recovery region alone, with what is copied there, and so is not among <see cref="All"/>.</summary>
    public static readonly EncryptionKey Recovery = new("recovery", "Copies of backups and audit objects in the recovery region");

    public static IReadOnlyList<EncryptionKey> All => [Secrets, Tables, AuditObjects, Messages, Logs, Backups];
}
