import { I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { HelpText } from './help-text.tsx';
import { HELP_TOPICS, topicFor } from './help-topic.ts';
import { type Opened, OverScreen } from './over-screen.tsx';

/** 使い方（F1）: one topic at a time, the first the one that fits what is going on. */
export function HelpDialog({ view, open, onOpenChange }: { view: ClerkView; act: Act } & Opened) {
  const { t } = useTranslation('clerk');
  if (!open) return null;
  return (
    <OverScreen name="help" title={t('help.title')} onClose={() => onOpenChange(false)}>
      <I18nProvider locale={view.language}>
        <Tabs
          className="help-tabs"
          orientation="vertical"
          defaultSelectedKey={topicFor(view.phase)}
        >
          <TabList aria-label={t('help.title')} className="help-topics">
            {HELP_TOPICS.map((topic) => (
              <Tab key={topic} id={topic} className="help-topic">
                {t(`help.tab.${topic}`)}
              </Tab>
            ))}
          </TabList>
          {HELP_TOPICS.map((topic) => (
            <TabPanel key={topic} id={topic} className="help-panel">
              <HelpText topic={topic} view={view} />
            </TabPanel>
          ))}
        </Tabs>
      </I18nProvider>
    </OverScreen>
  );
}
