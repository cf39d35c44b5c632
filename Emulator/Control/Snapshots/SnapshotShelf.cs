using System.Collections.Concurrent;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>The snapshots and branches of one emulator. Those of an emulator with a data folder lie there as well.</summary>
internal sealed class SnapshotShelf : IAsyncDisposable
{
    private const int LongestName = 64;
    private readonly ISnapshotHost _host;
    private readonly TimeProvider _machineClock;
    private readonly SnapshotFolder? _folder;
    private readonly bool _listens;
    private readonly ConcurrentDictionary<string, Snapshot> _snapshots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Snapshot, EmulatorHost Host)> _branches = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _changing = new(1);

    public SnapshotShelf(ISnapshotHost host, EmulatorOptions options, TimeProvider machineClock)
    {
        _host = host;
        _machineClock = machineClock;
        _listens = options.Listen;
        _folder = options.DataDirectory is { } folder ? new SnapshotFolder(folder) : null;
        foreach (var (name, takenAt) in _folder?.List() ?? []) _snapshots[name] = new Snapshot(name, takenAt, null);
    }

    public ShelfReport List() => new(
        [.. _snapshots.Values.OrderBy(snapshot => snapshot.Name, StringComparer.Ordinal).Select(Describe)],
        [.. _branches.OrderBy(branch => branch.Key, StringComparer.Ordinal).Select(branch => Describe(branch.Key, branch.Value.Snapshot, branch.Value.Host))]);

    /// <summary>Keeps the present state.</summary>
    /// <exception cref="AwsErrorException">409: the name is taken; 400: it is none.</exception>
    public Task<SnapshotReport> CreateAsync(string? name) => ChangeAsync(async () =>
    {
        var checkedName = Checked(name);
        if (_snapshots.ContainsKey(checkedName)) throw Refusal(409, $"There is a snapshot {checkedName} already.");
        var snapshot = new Snapshot(checkedName, _machineClock.GetUtcNow(), _host.Capture());
        if (_folder is { } folder && snapshot.Capture is { } capture) await Task.Run(() => folder.Write(checkedName, snapshot.TakenAt, capture));
        _snapshots[checkedName] = snapshot;
        return Describe(snapshot);
    });

    /// <summary>Goes on with the state of a snapshot. What has happened since is lost, unless another snapshot has it.</summary>
    public Task RestoreAsync(string name) => ChangeAsync(async () =>
    {
        await _host.RestoreAsync(CaptureOf(name));
        return true;
    });

    /// <summary>Starts an emulator that begins with the state of a snapshot; the two share what neither changes.</summary>
    public Task<BranchReport> BranchAsync(string snapshot, string? name) => ChangeAsync(async () =>
    {
        var checkedName = Checked(name);
        if (_branches.ContainsKey(checkedName)) throw Refusal(409, $"There is a branch {checkedName} already.");
        var host = await _host.BranchAsync(CaptureOf(snapshot));
        _branches[checkedName] = (snapshot, host);
        return Describe(checkedName, snapshot, host);
    });

    /// <summary>A branch that runs.</summary>
    public EmulatorHost? FindBranch(string name) => _branches.TryGetValue(name, out var branch) ? branch.Host : null;

    public Task DeleteAsync(string name) => ChangeAsync(() =>
    {
        if (!_snapshots.TryRemove(name, out _)) throw Refusal(404, $"There is no snapshot {name}.");
        _folder?.Delete(name);
        return Task.FromResult(true);
    });

    /// <summary>Ends a branch; its state is lost.</summary>
    public async Task DeleteBranchAsync(string name)
    {
        if (!_branches.TryRemove(name, out var branch)) throw Refusal(404, $"There is no branch {name}.");
        await branch.Host.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _branches.Keys) await DeleteBranchAsync(name);
        _changing.Dispose();
    }

    private async Task<T> ChangeAsync<T>(Func<Task<T>> change)
    {
        await _changing.WaitAsync();
        try
        {
            return await change();
        }
        finally
        {
            _changing.Release();
        }
    }

    private EmulatorCapture CaptureOf(string name)
    {
        if (!_snapshots.TryGetValue(name, out var snapshot)) throw Refusal(404, $"There is no snapshot {name}.");
        if (snapshot.Capture is { } capture) return capture;
        if (_folder is null) throw new InvalidOperationException("A snapshot is in memory or on disk.");
        return _folder.Read(name, _host.Key);
    }

    private SnapshotReport Describe(Snapshot snapshot) => new(snapshot.Name, snapshot.TakenAt, _folder is not null);

    private BranchReport Describe(string name, string snapshot, EmulatorHost host) => new(name, snapshot, _listens ? host.Url : null, host.ApiUrl);

    private static string Checked(string? name) =>
        name is { Length: > 0 and <= LongestName } && name[0] != '.' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? name
            : throw Refusal(400, $"name has 1 to {LongestName} letters, digits, '-', '_' and '.', and does not begin with a dot.");

    private static AwsErrorException Refusal(int status, string message) => new("ControlPlaneRefusal", message, status);
}
