using System.Text.Json.Nodes;
using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Deployment;

/// <summary>One line of the deployment log.</summary>
/// <param name="Revision">The commit.</param>
/// <param name="Outcome">How it ended, as the pipeline says it.</param>
/// <param name="At">When it ended.</param>
internal sealed record DeploymentRecord(EnvironmentSettings Environment, string Revision, string Outcome, DateTimeOffset At)
{
    // A revision can be deployed again; each time has a stream of its own.
    private string Stream => $"{At:yyyy-MM-dd}/{Revision}/{At.ToUnixTimeMilliseconds()}";

    public IReadOnlyList<string> CreateStream => ["logs", "create-log-stream", .. Place];

    public IReadOnlyList<string> PutLine => ["logs", "put-log-events", .. Place, "--log-events", Events];

    private string[] Place => ["--region", Environment.Region, "--log-group-name", DeploymentLog.NameIn(Environment), "--log-stream-name", Stream];

    private string Events => new JsonArray(new JsonObject
    {
        ["timestamp"] = At.ToUnixTimeMilliseconds(),
        ["message"] = new JsonObject { ["environment"] = Environment.Name, ["revision"] = Revision, ["outcome"] = Outcome }.ToJsonString(),
    }).ToJsonString();
}
