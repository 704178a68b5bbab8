namespace OneStop.Workbench.Tests.Support;

/// <summary>Folders that tests make and leave behind nothing of.</summary>
public static class TempFolder
{
    /// <summary>Removes a folder as soon as whoever still writes there has ended: a server that was disposed of may finish its last write a moment later.</summary>
    public static void Remove(string path)
    {
        Exception? last = null;
        if (!SpinWait.SpinUntil(() => (last = Try(path)) is null, TimeSpan.FromSeconds(30))) throw new IOException($"{path} cannot be removed.", last);
    }

    private static Exception? Try(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            return null;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return held;
        }
    }
}
