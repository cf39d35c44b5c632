namespace Acinaces.Emulator.Lambda.Model;

/// <summary>Code and configuration of one version of a function; <c>$LATEST</c> is the one that updates replace.</summary>
internal sealed record FunctionVersion
{
    /// <summary>ARN of the function without qualifier.</summary>
    public required string FunctionArn { get; init; }

    /// <summary><c>$LATEST</c> or a number from 1.</summary>
    public required string Version { get; init; }

    public required string Role { get; init; }

    public required string Runtime { get; init; }

    public string Handler { get; init; } = "bootstrap";

    public string Description { get; init; } = "";

    /// <summary>1 to 900.</summary>
    public int TimeoutSeconds { get; init; } = LambdaLimits.DefaultTimeoutSeconds;

    /// <summary>128 to 10240.</summary>
    public int MemoryMb { get; init; } = LambdaLimits.DefaultMemoryMb;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Architectures { get; init; } = ["x86_64"];

    /// <summary><c>Active</c> or <c>PassThrough</c>.</summary>
    public string TracingMode { get; init; } = "PassThrough";

    /// <summary>Queue or topic that gets events whose retries are used up. Absent: they are dropped.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>Folder that holds the program, and in which it runs.</summary>
    public required string CodeFolder { get; init; }

    /// <summary>The file of <see cref="CodeFolder"/> that is started. Absent: <c>bootstrap</c>.</summary>
    public string? Program { get; init; }

    public long CodeSize { get; init; }

    /// <summary>Base64 SHA-256 of the zip; of the folder's path and time of change for code that is run in place.</summary>
    public required string CodeSha256 { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public required string RevisionId { get; init; }

    /// <summary>The revision of <c>$LATEST</c> that a published version froze. Absent for <c>$LATEST</c>.</summary>
    public string? PublishedFrom { get; init; }

    public int EphemeralStorageMb { get; init; } = 512;

    /// <summary>Subnets and security groups as declared; there is no network to put a process in, so they are only kept and shown.</summary>
    public FunctionNetwork? Network { get; init; }

    public string? KmsKeyArn { get; init; }

    public string LogGroup { get; init; } = "";

    /// <summary><c>Text</c> or <c>JSON</c>.</summary>
    public string LogFormat { get; init; } = "Text";

    public string Name => FunctionArn[(FunctionArn.LastIndexOf(':') + 1)..];

    public string QualifiedArn => $"{FunctionArn}:{Version}";
}
