using System.Buffers;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Control.Snapshots;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Control;

/// <summary>The emulator's own interface below <c>/_acinaces/</c>, for programs and pages of this machine only.</summary>
internal sealed class ControlPlane(EmulatorClock clock, FaultPlan faults, UsageMeter usage, DecisionLog decisions, TimeProvider machineClock) : IHttpEndpoint
{
    private const string Prefix = "/_acinaces/";
    private const double LargestScale = 100_000;
    private static readonly string Version = typeof(ControlPlane).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
    private readonly long _started = machineClock.GetTimestamp();

    /// <summary>The services as they run now. Set by the host.</summary>
    public IReadOnlyList<AwsService> Services { get; set; } = [];

    /// <summary>Starts everything afresh. Absent when state is kept on disk. Set by the host.</summary>
    public Func<Task>? Reset { get; set; }

    /// <summary>The journal, which may have to refuse changes. Set by the host.</summary>
    public IJournal? Journal { get; set; }

    /// <summary>Snapshots and branches. Set by the host.</summary>
    public SnapshotShelf? Snapshots { get; set; }

    /// <summary>What DynamoDB's tables have used and been refused, as JSON. Gives nothing while capacity is off. Set by the host.</summary>
    public Func<byte[]?> Capacity { get; set; } = static () => null;

    public bool Matches(WireRequest request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    public async ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        RequireLocal(request);
        switch (request.Method, request.Path[Prefix.Length..])
        {
            case ("GET", "health"):
                Write(response, new HealthReport(true, Version, machineClock.GetElapsedTime(_started).TotalSeconds, [.. Services.Select(service => service.ClientName)], Journal?.Refusal), ControlJson.Default.HealthReport);
                break;
            case ("GET", "clock"):
                WriteClock(response);
                break;
            case ("POST", "clock"):
                ChangeClock(Read(request, ControlJson.Default.ClockCommand));
                WriteClock(response);
                break;
            case ("POST", "reset"):
                await (Reset ?? throw Refusal(409, "Only an emulator that keeps its state in memory can be reset."))();
                response.Status = 204;
                break;
            case ("GET", "iam/decisions"):
                Write(response, decisions.Latest(), ControlJson.Default.IReadOnlyListLoggedDecision);
                break;
            case ("GET", "coverage"):
                Write(response, Coverage(), ControlJson.Default.IReadOnlyListCoverageEntry);
                break;
            case ("GET", "capacity"):
                response.ContentType = "application/json";
                response.Body.Write(Capacity() ?? throw Refusal(409, "Capacity is not counted. Start the emulator with --capacity real."));
                break;
            case ("GET", "usage"):
                Write(response, usage.Read(), ControlJson.Default.IReadOnlyListUsageEntry);
                break;
            case (_, var path) when path == "faults" || path.StartsWith("faults/", StringComparison.Ordinal):
                HandleFaults(request, response, path["faults".Length..].TrimStart('/'));
                break;
            case (_, var path) when Snapshots is { } shelf && (path == "snapshots" || path.StartsWith("snapshots/", StringComparison.Ordinal)):
                await SnapshotRoutes.HandleAsync(shelf, path["snapshots".Length..], request, response);
                break;
            default:
                throw Refusal(404, $"{request.Method} {request.Path} does not exist. There are: health, clock, reset, iam/decisions, coverage, capacity, usage, faults, snapshots.");
        }
    }

    /// <summary>A page of the open web must neither read nor change anything here: not by its origin, and not by a name that it pointed at this machine.</summary>
    private static void RequireLocal(WireRequest request)
    {
        if (request.RemoteAddress is { } address && !IPAddress.IsLoopback(address)) throw Refusal(403, "Only this machine may use the control plane.");
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback)) throw Refusal(403, "Only pages of this machine may use the control plane.");
        var host = request.Headers.Host.ToString();
        if (request.RemoteAddress is not null && !(Uri.TryCreate("http://" + host, UriKind.Absolute, out var named) && named.IsLoopback)) throw Refusal(403, "The control plane answers to 127.0.0.1 and localhost only.");
    }

    private void HandleFaults(WireRequest request, WireResponse response, string id)
    {
        switch (request.Method)
        {
            case "GET" when id.Length == 0:
                Write(response, faults.Rules, ControlJson.Default.IReadOnlyListFaultRule);
                break;
            case "POST" when id.Length == 0:
                response.Status = 201;
                Write(response, faults.Add(Checked(Read(request, ControlJson.Default.FaultRule))), ControlJson.Default.FaultRule);
                break;
            case "DELETE":
                if (id.Length == 0) faults.Clear();
                else if (!faults.Remove(id)) throw Refusal(404, $"There is no fault rule {id}.");
                response.Status = 204;
                break;
            default:
                throw Refusal(405, "Faults take GET, POST and DELETE.");
        }
    }

    private static FaultRule Checked(FaultRule rule)
    {
        if (rule.Probability is < 0 or > 1) throw Refusal(400, "probability is between 0 and 1.");
        if (rule.Count is < 1) throw Refusal(400, "count is at least 1.");
        if (rule.Kind == FaultKind.Delay && rule.DelayMs is not (>= 0 and <= 900_000)) throw Refusal(400, "A delay needs delayMs between 0 and 900000.");
        if (rule.HttpStatus is < 400 or > 599) throw Refusal(400, "httpStatus is between 400 and 599.");
        return rule;
    }

    private void ChangeClock(ClockCommand command)
    {
        if (command.Scale is { } scale && !(scale is > 0 and <= LargestScale)) throw Refusal(400, $"scale is above 0 and at most {LargestScale}.");
        if (command.AdvanceSeconds is { } seconds && !(seconds is >= 0 and <= 3_153_600_000)) throw Refusal(400, "advanceSeconds is between 0 and 100 years.");
        if (command.Freeze == true) clock.Freeze();
        if (command.Freeze == false) clock.Run(1);
        if (command.Scale is { } speed) clock.Run(speed);
        if (command.AdvanceSeconds is { } jump) clock.Advance(TimeSpan.FromSeconds(jump));
    }

    private void WriteClock(WireResponse response) => Write(response, new ClockReport(clock.GetUtcNow(), clock.Scale, clock.Scale == 0), ControlJson.Default.ClockReport);

    private IReadOnlyList<CoverageEntry> Coverage() =>
    [
        .. Services.Select(service => new CoverageEntry(
            service.ClientName,
            [.. service.Protocols.Select(protocol => protocol.GetType().Name)],
            [.. service.Operations.Where(operation => operation is not OperationBinding.Refused).Select(operation => operation.Name).Order(StringComparer.Ordinal)],
            NotesOf(service.Operations.Where(operation => operation is not OperationBinding.Refused)),
            NotesOf(service.Operations.Where(operation => operation is OperationBinding.Refused)))),
    ];

    private static Dictionary<string, string> NotesOf(IEnumerable<OperationBinding> operations) =>
        operations.Where(operation => operation.Note is not null).OrderBy(operation => operation.Name, StringComparer.Ordinal).ToDictionary(operation => operation.Name, operation => operation.Note ?? "");

    private static T Read<T>(WireRequest request, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(request.Body.Span, type) ?? throw Refusal(400, "A JSON object is needed.");
        }
        catch (JsonException malformed)
        {
            throw Refusal(400, malformed.Message);
        }
    }

    private static void Write<T>(WireResponse response, T value, JsonTypeInfo<T> type)
    {
        response.ContentType = "application/json";
        JsonOutput.Write(response.Body, value, type);
    }

    private static AwsErrorException Refusal(int status, string message) => new("ControlPlaneRefusal", message, status);
}
