using System.Text.Json.Nodes;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class BackupStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-22.1")]
    public void Every_table_is_backed_up(string environment)
    {
        var selection = Assert.Single(templates.Stack(environment, "backup").OfType("AWS::Backup::BackupSelection"));
        var tables = templates.Stack(environment, "tables").OfType("AWS::DynamoDB::Table").Select(table => $"arn:aws:dynamodb:eu-central-1:111122223333:table/{table.Text("TableName")}");
        Assert.Equal(tables.Order(), selection["BackupSelection", "Resources"]!.AsArray().Select(table => table!.GetValue<string>()).Order());
        Assert.Equal("Plan", selection["BackupPlanId", "Ref"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("test", "cron(0 5 * * ? *)", 7)]
    [InlineData("production", "cron(0 * * * ? *)", 35)]
    [Requirement("INF-22.2")]
    [Requirement("INF-22.3")]
    [Requirement("INF-20.2")]
    public void Test_is_backed_up_daily_and_production_hourly(string environment, string schedule, int days)
    {
        var rule = Rule(environment);
        Assert.Equal(schedule, rule["ScheduleExpression"]!.GetValue<string>());
        Assert.Equal(days, rule["Lifecycle"]!["DeleteAfterDays"]!.GetValue<int>());
        Assert.Equal((60, 180), (rule["StartWindowMinutes"]!.GetValue<int>(), rule["CompletionWindowMinutes"]!.GetValue<int>()));
        Assert.Equal("Vault", rule["TargetBackupVault"]!["Ref"]!.GetValue<string>());
    }

    [Fact]
    [Requirement("INF-22.4")]
    public void Backups_of_production_are_copied_to_a_vault_in_another_region()
    {
        var copy = Assert.Single(Rule("production")["CopyActions"]!.AsArray())!;
        var vault = Assert.Single(templates.Stack("production", "recovery").OfType("AWS::Backup::BackupVault"));
        Assert.Equal($"arn:aws:backup:eu-west-1:111122223333:backup-vault:{vault.Text("BackupVaultName")}", copy["DestinationBackupVaultArn"]!.GetValue<string>());
        Assert.Equal("eu-west-1", vault.Stack.Region);
        Assert.Equal(35, copy["Lifecycle"]!["DeleteAfterDays"]!.GetValue<int>());
        Assert.Null(Rule("test")["CopyActions"]);
        Assert.DoesNotContain(templates.Assembly.Stacks, stack => stack.Name == "acinaces-test-recovery");
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-22.5")]
    public void The_backup_service_and_nobody_else_takes_the_role_that_backs_up(string environment)
    {
        var stack = templates.Stack(environment, "backup");
        var role = stack.Find("BackupRole")!;
        Assert.Equal("BackupRole", stack.Find("Selection")!["BackupSelection", "IamRoleArn", "Fn::GetAtt", "0"]!.GetValue<string>());
        var trust = Assert.Single(role["AssumeRolePolicyDocument", "Statement"]!.AsArray())!;
        Assert.Equal("""{"Service":"backup.amazonaws.com"}""", trust["Principal"]!.ToJsonString());
        Assert.Equal(
            ["arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup", "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores"],
            role["ManagedPolicyArns"]!.AsArray().Select(policy => policy!.GetValue<string>()));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("recovery")]
    [Requirement("INF-22.6")]
    public void Backups_of_production_can_be_deleted_before_their_time_by_nobody(string stack)
    {
        var vault = Assert.Single(templates.Stack("production", stack).OfType("AWS::Backup::BackupVault"));
        Assert.Equal(("7", "365", "3"), (vault.Text("LockConfiguration", "MinRetentionDays"), vault.Text("LockConfiguration", "MaxRetentionDays"), vault.Text("LockConfiguration", "ChangeableForDays")));
        var statement = Assert.Single(vault["AccessPolicy", "Statement"]!.AsArray())!;
        Assert.Equal(("Deny", "*"), (statement["Effect"]!.GetValue<string>(), statement["Principal"]!.GetValue<string>()));
        Assert.Contains("backup:DeleteRecoveryPoint", statement["Action"]!.AsArray().Select(action => action!.GetValue<string>()));
        Assert.True(vault.IsRetained);
        Assert.NotNull(vault["EncryptionKeyArn"]);
        Assert.Null(Assert.Single(templates.Stack("test", "backup").OfType("AWS::Backup::BackupVault"))["LockConfiguration"]);
    }

    private JsonNode Rule(string environment) =>
        Assert.Single(Assert.Single(templates.Stack(environment, "backup").OfType("AWS::Backup::BackupPlan"))["BackupPlan", "BackupPlanRule"]!.AsArray())!;
}
