namespace Aspire.Hosting.AWS.DynamoDB;

/// <summary>How a DynamoDB of the application's own is run. Here it is the emulator and no container, so there is no image to choose and no telemetry to turn off.</summary>
public class DynamoDBLocalOptions
{
    public string Registry { get; set; } = "public.ecr.aws";

    public string Image { get; set; } = "aws-dynamodb-local/aws-dynamodb-local";

    public string Tag { get; set; } = "latest";

    /// <summary>Must stay false: every region has tables of its own, whoever asks.</summary>
    public bool SharedDb { get; set; }

    /// <summary>Keeps nothing, even if <see cref="LocalStorageDirectory"/> is given.</summary>
    public bool InMemory { get; set; }

    /// <summary>Folder of the data. When null nothing outlives the application.</summary>
    public string? LocalStorageDirectory { get; set; }

    public bool DisableDynamoDBLocalTelemetry { get; set; }

    /// <summary>Must stay false: tables are ready when they are created.</summary>
    public bool DelayTransientStatuses { get; set; }

    /// <summary>A free port when null.</summary>
    public int? Port { get; set; }
}
