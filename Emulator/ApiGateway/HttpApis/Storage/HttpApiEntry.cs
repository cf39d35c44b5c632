using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>An API with its deployments and stages. Immutable; a change is a new entry.</summary>
internal sealed record HttpApiEntry(ApiDefinition Definition)
{
    public IReadOnlyList<Deployed> Deployments { get; init; } = [];
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public Stage? FindStage(string? name) => Stages.FirstOrDefault(stage => stage.StageName == name);

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public Stage RequireStage(string? name) => FindStage(name) ?? throw HttpApiErrors.StageNotFound(name);

    public Deployed? FindDeployment(string? id) => Deployments.FirstOrDefault(deployed => deployed.Deployment.DeploymentId == id);

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public Deployed RequireDeployment(string? id) => FindDeployment(id) ?? throw HttpApiErrors.DeploymentNotFound(id);

    /// <summary>With the stage, in place of the one with its name.</summary>
    public HttpApiEntry With(Stage stage) => this with { Stages = [.. Stages.Where(present => present.StageName != stage.StageName), stage] };

    public HttpApiEntry With(Deployed deployed) => this with { Deployments = [.. Deployments.Where(present => present.Deployment.DeploymentId != deployed.Deployment.DeploymentId), deployed] };
}
