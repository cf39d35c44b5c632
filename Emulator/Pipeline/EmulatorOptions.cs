namespace Acinaces.Emulator.Pipeline;

/// <summary>Settings of one emulator, from the command line or from a test.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Port of every AWS service. 0 takes a free one.</summary>
    public int Port { get; init; } = 4566;

    /// <summary>Port of the API Gateway data plane. 0 takes a free one; absent: not served apart.</summary>
    public int? ApiPort { get; init; }

    /// <summary>Further ports of the API Gateway data plane, each of which stands for one custom domain whatever host name the caller uses, as its DNS record would.</summary>
    public IReadOnlyDictionary<string, int> ApiDomains { get; init; } = new Dictionary<string, int>();

    /// <summary>Port of the Redis protocol. 0 takes a free one; absent: not served.</summary>
    public int? RedisPort { get; init; }

    /// <summary>False: no port is opened at all, only <see cref="EmulatorHost.CreateHandler"/> reaches the emulator.</summary>
    public bool Listen { get; init; } = true;

    /// <summary>Folder of the journal; absent: nothing is kept.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Acknowledged means on disk (true) or in the operating system's page cache, safe from a killed process but not from a power cut (false).</summary>
    public bool Durable { get; init; } = true;

    /// <summary>When the journal behind the last checkpoint is this long, and longer than the state itself, the next one is made. Default 64 MB.</summary>
    public long CheckpointBytes { get; init; } = State.JournalLimits.CheckpointBytes;

    /// <summary>What former states of tables may take in the folder beside the present one, for point-in-time recovery. Default 4 GB; what is older than 35 days goes anyway.</summary>
    public long PastBytes { get; init; } = State.JournalLimits.PastBytes;

    /// <summary>Region where the request's credential scope names none.</summary>
    public string Region { get; init; } = "eu-central-1";

    /// <summary>Twelve digits.</summary>
    public string AccountId { get; init; } = "000000000000";

    /// <summary>False (<c>--no-iam</c>): any or no credentials and signatures are accepted and nothing is denied.</summary>
    public bool Iam { get; init; } = true;

    /// <summary>Function executions the account allows at once; a quota that AWS raises on request. Default 1000.</summary>
    public int LambdaConcurrency { get; init; } = 1000;

    /// <summary>Bytes of records that one DynamoDB stream holds in memory; beyond that its oldest records go before their day is over. Default 256 MB.</summary>
    public long StreamBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>True (<c>--capacity real</c>): DynamoDB throttles as the tables' capacity demands. Default: it never throttles.</summary>
    public bool RealCapacity { get; init; }

    /// <summary>True (<c>--table-delays real</c>): DynamoDB's tables and indexes take their time to come, change and go. Default: they do so at once.</summary>
    public bool RealTableDelays { get; init; }

    /// <summary>Base URL of an OTLP/HTTP collector for spans. Absent: nothing is exported.</summary>
    public string? OtlpEndpoint { get; init; }
}
