using System.Globalization;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator;

/// <summary>The command line: what to do, with which options, or what is wrong with it.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Acinaces emulator: AWS in one process.

          [--port N]              port of every AWS service (4566; 0 = a free one)
          [--api-port N]          port of the API Gateway data plane
          [--api-domain NAME=N]   a further port of it, for one custom domain (repeatable)
          [--redis-port N]        port of the Redis protocol
          [--in-memory]           keep nothing (the default without --data)
          [--data DIR]            keep the state in DIR
          [--durability MODE]     durable: on disk before it is acknowledged (default); relaxed: in the page cache
          [--checkpoint-bytes N]  length of the journal that makes a checkpoint (67108864)
          [--past-bytes N]        what former states of tables may take in DIR, for point-in-time recovery (4294967296)
          [--region REGION]       where requests name none (eu-central-1)
          [--account ID]          twelve digits (000000000000)
          [--no-iam]              accept any credentials and deny nothing
          [--lambda-concurrency N] executions the account allows at once (1000)
          [--stream-bytes N]      bytes of records that one DynamoDB stream holds (268435456)
          [--capacity real|off]   real: DynamoDB throttles as AWS does, by the emulator's clock; figures at /_acinaces/capacity (off)
          [--table-delays real|off] real: DynamoDB's tables and indexes take their time, by the emulator's clock (off)
          [--otlp URL]            send spans to an OTLP/HTTP collector (OTEL_EXPORTER_OTLP_ENDPOINT)

          salvage --data DIR      keep what can be read of a damaged journal
        """;

    private const int MaxPort = 65_535;
    // AWS keeps this many executions unreserved, so an account cannot have fewer.
    private const int LambdaMinimum = 100;

    public EmulatorOptions Options { get; private init; } = new();

    public bool IsSalvage { get; private init; }

    public bool IsHelp { get; private init; }

    /// <summary>What is wrong. Absent when nothing is.</summary>
    public string? Error { get; private init; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        var inMemory = false;
        for (var i = 0; i < arguments.Count && line.Error is null; i++)
        {
            var name = arguments[i];
            var takesValue = name is "--port" or "--api-port" or "--api-domain" or "--redis-port" or "--data" or "--durability" or "--checkpoint-bytes" or "--past-bytes" or "--region" or "--account" or "--lambda-concurrency" or "--stream-bytes" or "--capacity" or "--table-delays" or "--otlp";
            if (takesValue && i + 1 >= arguments.Count) return line with { Error = $"{name} needs a value." };
            inMemory |= name == "--in-memory";
            line = takesValue ? line.With(name, arguments[++i]) : line.With(name);
        }
        if (line.Error is null && inMemory && line.Options.DataDirectory is not null) return line with { Error = "--in-memory and --data exclude each other." };
        return line.Error is null && line.IsSalvage && line.Options.DataDirectory is null ? line with { Error = "salvage needs --data DIR." } : line;
    }

    private CommandLine With(string flag) => flag switch
    {
        "--in-memory" => this,
        "--no-iam" => this with { Options = Options with { Iam = false } },
        "--help" or "-h" => this with { IsHelp = true },
        "salvage" => this with { IsSalvage = true },
        _ => this with { Error = $"{flag} is not an option." },
    };

    private CommandLine With(string name, string value)
    {
        if (name.EndsWith("port", StringComparison.Ordinal)) return WithPort(name, value);
        return name switch
        {
            "--api-domain" when value.Split('=') is [{ Length: > 0 } domain, var text] && IsPort(text, out var port) =>
                this with { Options = Options with { ApiDomains = new Dictionary<string, int>(Options.ApiDomains, StringComparer.OrdinalIgnoreCase) { [domain] = port } } },
            "--api-domain" => this with { Error = $"--api-domain is NAME=PORT, with a port from 0 to {MaxPort}." },
            "--data" => this with { Options = Options with { DataDirectory = Path.GetFullPath(value) } },
            "--durability" when value is "durable" or "relaxed" => this with { Options = Options with { Durable = value == "durable" } },
            "--durability" => this with { Error = "--durability is durable or relaxed." },
            "--checkpoint-bytes" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 => this with { Options = Options with { CheckpointBytes = bytes } },
            "--checkpoint-bytes" => this with { Error = "--checkpoint-bytes is a number above 0." },
            "--past-bytes" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) => this with { Options = Options with { PastBytes = bytes } },
            "--past-bytes" => this with { Error = "--past-bytes is a number, 0 for none." },
            "--stream-bytes" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 => this with { Options = Options with { StreamBytes = bytes } },
            "--stream-bytes" => this with { Error = "--stream-bytes is a number above 0." },
            "--capacity" when value is "real" or "off" => this with { Options = Options with { RealCapacity = value == "real" } },
            "--capacity" => this with { Error = "--capacity is real or off." },
            "--table-delays" when value is "real" or "off" => this with { Options = Options with { RealTableDelays = value == "real" } },
            "--table-delays" => this with { Error = "--table-delays is real or off." },
            "--region" => this with { Options = Options with { Region = value } },
            "--account" when value.Length == 12 && value.All(char.IsAsciiDigit) => this with { Options = Options with { AccountId = value } },
            "--lambda-concurrency" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var executions) && executions > LambdaMinimum =>
                this with { Options = Options with { LambdaConcurrency = executions } },
            "--lambda-concurrency" => this with { Error = $"--lambda-concurrency is a number above {LambdaMinimum}." },
            "--account" => this with { Error = "--account has twelve digits." },
            _ when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => this with { Options = Options with { OtlpEndpoint = value } },
            _ => this with { Error = $"{name} needs an http or https URL." },
        };
    }

    private CommandLine WithPort(string name, string value)
    {
        if (!IsPort(value, out var port)) return this with { Error = $"{name} is a number from 0 to {MaxPort}." };
        return name switch
        {
            "--port" => this with { Options = Options with { Port = port } },
            "--api-port" => this with { Options = Options with { ApiPort = port } },
            _ => this with { Options = Options with { RedisPort = port } },
        };
    }

    private static bool IsPort(string text, out int port) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= MaxPort;
}
